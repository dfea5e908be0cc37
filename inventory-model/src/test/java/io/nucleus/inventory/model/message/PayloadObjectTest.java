package io.nucleus.inventory.model.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.model.ResourceArn;
import io.nucleus.inventory.model.ResourceType;
import io.nucleus.inventory.model.ScanVersion;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PayloadObjectTest {
    private static final AccountId ACCOUNT = AccountId.of("111122223333");
    private static final List<Resource> RESOURCES = List.of(new Resource(
            ACCOUNT,
            ResourceArn.of("arn:aws:ec2:eu-west-1:111122223333:instance/i-1"),
            ResourceType.of("ec2:instance"),
            "i-1",
            "größer",
            "eu-west-1",
            "running",
            Map.of("b", "2", "a", "1"),
            Map.of(),
            null));

    @Test
    void resourcesComeBackAsTheyWere() {
        byte[] object = PayloadObject.write(RESOURCES);
        assertThat(PayloadObject.read(PayloadObject.at("bucket", "key", object), object))
                .isEqualTo(RESOURCES);
        assertThat(PayloadObject.write(RESOURCES)).isEqualTo(object);
    }

    @Test
    void anotherObjectIsRefused() {
        StoredPayload payload = PayloadObject.at("bucket", "key", PayloadObject.write(RESOURCES));
        byte[] other = PayloadObject.write(List.of());
        assertThatThrownBy(() -> PayloadObject.read(payload, other))
                .isInstanceOf(InvalidMessageException.class)
                .hasMessageContaining("payload.sha256");
    }

    @Test
    void whatIsRemovedWithAnAccountIsAllItsPayloadsOfAScanAndNoOthers() {
        String prefix = PayloadObject.keysOf("S", ACCOUNT);
        assertThat(PayloadObject.key(ScanVersion.of("S", 7), ACCOUNT, "eu-west-1", 3))
                .isEqualTo("staging/S/payloads/111122223333/eu-west-1/7/3.json.gz")
                .startsWith(prefix);
        assertThat(PayloadObject.key(ScanVersion.of("T", 7), ACCOUNT, "eu-west-1", 3))
                .doesNotStartWith(prefix);
        assertThat(PayloadObject.key(ScanVersion.of("S", 7), AccountId.of("111122223334"), "eu-west-1", 3))
                .doesNotStartWith(prefix);
    }
}
