package io.nucleus.query.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.nucleus.inventory.store.resource.StoredResource;
import io.nucleus.query.config.QueryConfig;
import io.nucleus.query.config.TestConfig;
import io.nucleus.query.feed.FeedProgress;
import io.nucleus.query.feed.FilledProgress;
import io.nucleus.query.index.AccountNames;
import io.nucleus.query.index.InventoryIndex;
import io.nucleus.query.index.ResourceFilter;
import io.nucleus.query.index.ResourceRow;
import io.nucleus.query.index.ScopeReads;
import io.nucleus.query.it.Fixture;
import io.nucleus.query.search.QueryMetrics.Kind;
import io.nucleus.support.problem.ApiException;
import io.nucleus.support.problem.ErrorCode;
import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SearchesTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private InventoryIndex index;
    private Searches searches;
    private ResourceStreams streams;

    @BeforeEach
    void start() throws IOException {
        index = new InventoryIndex(new ByteBuffersDirectory(), 16, 1_000);
        List<StoredResource> all = new ArrayList<>();
        for (int i = 0; i < 2_600; i++) {
            all.add(Fixture.stored(
                    Fixture.instance("600000000001", "eu-west-1", "i-" + i, "", Map.of()),
                    Fixture.version(1),
                    Instant.now()));
        }
        index.fill(all);
        index.publish(ScopeReads.NONE, AccountNames.NONE, Instant.now());
        start(FilledProgress.filled(), "10s");
    }

    private void start(FeedProgress progress, String limit) {
        QueryConfig config = TestConfig.with(Map.of(
                "search.threads", "1",
                "search.queue", "1",
                "search.streams", "1",
                "search.time-limit", limit));
        QueryMetrics metrics = new QueryMetrics(registry, index, progress, Clock.systemUTC());
        searches = new Searches(index, progress, metrics, Clock.systemUTC(), config);
        streams = new ResourceStreams(searches, new StreamPlaces(metrics, config));
    }

    @AfterEach
    void stop() throws IOException {
        searches.stop();
        index.close();
    }

    @Test
    void whatCannotBeAskedNowIsRefusedAtOnce() {
        CountDownLatch blocked = new CountDownLatch(1);
        Searches.Question<Long> slow = snapshot -> {
            try {
                blocked.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return snapshot.count(ResourceFilter.NONE);
        };
        var running = searches.ask(Kind.COUNTS, slow).subscribeAsCompletionStage();
        var waiting = searches.ask(Kind.COUNTS, slow).subscribeAsCompletionStage();
        assertThatThrownBy(() -> searches.ask(Kind.COUNTS, slow).await().indefinitely())
                .isInstanceOfSatisfying(ApiException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.TOO_MANY_REQUESTS);
                    assertThat(e.retryAfter()).isPresent();
                });
        blocked.countDown();
        assertThat(running.join()).isEqualTo(2_600);
        assertThat(waiting.join()).isEqualTo(2_600);
        assertThat(registry.counter("nucleus.query.search.refused", "kind", "counts")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void nothingIsAnsweredBeforeTheIndexIsFilled() {
        searches.stop();
        start(new FeedProgress(), "10s");
        assertRefused(ErrorCode.UNAVAILABLE);
    }

    @Test
    void aSearchThatTakesTooLongIsGivenUpAndShowsNoPart() {
        searches.stop();
        start(FilledProgress.filled(), "0s");
        assertRefused(ErrorCode.UNAVAILABLE);
    }

    private void assertRefused(ErrorCode code) {
        assertThatThrownBy(() -> searches.ask(Kind.COUNTS, snapshot -> snapshot.counts(ResourceFilter.NONE))
                        .await()
                        .indefinitely())
                .isInstanceOfSatisfying(ApiException.class, e -> {
                    assertThat(e.code()).isEqualTo(code);
                    assertThat(e.retryAfter()).isPresent();
                });
    }

    @Test
    void aStreamReadsOnlyWhatIsAskedForAndGivesItsPlaceBackWhenItsReaderGoes() {
        AssertSubscriber<List<ResourceRow>> reader =
                streams.rows(ResourceFilter.NONE, null).subscribe().withSubscriber(AssertSubscriber.create(2));
        Awaitility.await().until(() -> reader.getItems().size() == 2);
        assertThat(searched()).isEqualTo(2);
        assertThat(open()).isEqualTo(1);
        streams.rows(ResourceFilter.NONE, null)
                .subscribe()
                .withSubscriber(AssertSubscriber.create(1))
                .assertFailedWith(ApiException.class, "Too many streams are open");

        reader.cancel();
        Awaitility.await().until(() -> open() == 0);
        assertThat(searched()).isEqualTo(2);
    }

    @Test
    void aStreamEndsByItselfAndGivesItsPlaceBack() {
        List<ResourceRow> rows =
                streams.rows(ResourceFilter.NONE, null).collect().asList().await().indefinitely().stream()
                        .flatMap(List::stream)
                        .toList();
        assertThat(rows).hasSize(2_600).doesNotHaveDuplicates();
        assertThat(open()).isZero();
    }

    private double open() {
        return registry.get("nucleus.query.streams").gauge().value();
    }

    private long searched() {
        return registry.get("nucleus.query.search")
                .tag("kind", "stream")
                .timer()
                .count();
    }
}
