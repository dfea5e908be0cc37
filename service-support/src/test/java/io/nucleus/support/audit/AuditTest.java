package io.nucleus.support.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nucleus.inventory.store.Table;
import io.nucleus.inventory.store.audit.AuditRecord;
import io.nucleus.inventory.store.audit.AuditRepository;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;

class AuditTest {
    private static final Instant NOW = Instant.parse("2026-11-01T02:00:00Z");
    private static final Caller ADA = new Caller("ada", "192.0.2.7:50123", "req-7");

    private final List<Map<String, AttributeValue>> stored = new ArrayList<>();

    @Test
    void aDeedIsOfNowAndOfItsCaller() {
        AuditRecord deed = audit(null).record("account.delete", ADA, "account 1", "x=1");

        assertThat(deed.at()).isEqualTo(NOW);
        assertThat(deed.who()).isEqualTo("ada");
        assertThat(deed.from()).isEqualTo("192.0.2.7:50123");
        assertThat(deed.correlationId()).isEqualTo("req-7");
        assertThat(stored).as("it is not stored yet").isEmpty();
    }

    @Test
    void aRecordIsStoredForItsTime() {
        Audit audit = audit(null);

        audit.write(audit.record("account.validate", ADA, "account 1", ""))
                .await()
                .indefinitely();

        assertThat(stored).singleElement().satisfies(item -> {
            assertThat(item.get("action").s()).isEqualTo("account.validate");
            assertThat(item.get("ttl").n())
                    .isEqualTo(Long.toString(NOW.plus(Duration.ofDays(2)).getEpochSecond()));
        });
    }

    @Test
    void whatIsOnRecordAlreadyIsNoFailure() {
        Audit audit = audit(ConditionalCheckFailedException.builder().build());

        audit.write(audit.record("sync.start", ADA, "scan 1", "")).await().indefinitely();
    }

    @Test
    void whatCannotBeStoredFails() {
        Audit audit = audit(DynamoDbException.builder().message("no table").build());
        AuditRecord deed = audit.record("sync.start", ADA, "scan 1", "");

        assertThatThrownBy(() -> audit.write(deed).await().indefinitely())
                .isInstanceOf(DynamoDbException.class)
                .hasMessageContaining("no table");
    }

    @Test
    void recordsAreKeptForADayAtLeast() {
        AuditRepository records = records(null);
        Duration tooShort = Duration.ofHours(23);

        assertThatThrownBy(() -> new Audit(records, tooShort, Clock.systemUTC()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nucleus.hub.audit-retention");
    }

    private Audit audit(RuntimeException failure) {
        return new Audit(records(failure), Duration.ofDays(2), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private AuditRepository records(RuntimeException failure) {
        return new AuditRepository(new Table(new FakeTable(failure), "table", 1));
    }

    /** Takes items, or fails. */
    private final class FakeTable implements DynamoDbAsyncClient {
        private final RuntimeException failure;

        FakeTable(RuntimeException failure) {
            this.failure = failure;
        }

        @Override
        public CompletableFuture<PutItemResponse> putItem(Consumer<PutItemRequest.Builder> request) {
            if (failure != null) {
                return CompletableFuture.failedFuture(failure);
            }
            stored.add(PutItemRequest.builder().applyMutation(request).build().item());
            return CompletableFuture.completedFuture(PutItemResponse.builder().build());
        }

        @Override
        public String serviceName() {
            return "dynamodb";
        }

        @Override
        public void close() {}
    }
}
