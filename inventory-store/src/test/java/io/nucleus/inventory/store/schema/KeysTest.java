package io.nucleus.inventory.store.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.Operation;
import io.nucleus.inventory.model.ResourceArn;
import io.nucleus.inventory.model.ResourceType;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeysTest {
    /** Stored items are found by it: it must never change. */
    private static final int SHARD_OF_ARN = 2;

    private static final AccountId ACCOUNT = AccountId.of("012345678901");
    private static final ResourceType TYPE = ResourceType.of("ec2:instance");
    private static final ResourceArn ARN = ResourceArn.of("arn:aws:ec2:eu-west-1:012345678901:instance/i-1");

    @Test
    void theKeysAreThoseOfTheDocuments() {
        assertThat(Keys.account(ACCOUNT)).isEqualTo("ACCOUNT#012345678901");
        assertThat(Keys.resource(TYPE, ARN))
                .isEqualTo("INVENTORY#ec2:instance#arn:aws:ec2:eu-west-1:012345678901:instance/i-1");
        assertThat(Keys.region(Operation.INVENTORY, "eu-west-1")).isEqualTo("REGION#eu-west-1");
        assertThat(Keys.region(Operation.DRS, "eu-west-1")).isEqualTo("REGION_DRS#eu-west-1");
        assertThat(Keys.audit(Instant.parse("2026-11-30T23:59:59.999Z"))).isEqualTo("AUDIT#2026-11");
        assertThat(Keys.auditRecord(Instant.parse("2026-11-01T02:00:00Z"), "01KB"))
                .isEqualTo("2026-11-01T02:00:00.000Z#01KB");
        assertThat(Keys.coverage("eu-west-1")).isEqualTo("COVERAGE#eu-west-1");
        assertThat(Keys.byTypeRegionName(TYPE, "eu-west-1", "web")).isEqualTo("ec2:instance#eu-west-1#web");
        assertThat(Keys.byAccountAndId(ACCOUNT, "i-1")).isEqualTo("012345678901#i-1");
        assertThat(Keys.byTypeAndDiscovery(TYPE, Instant.parse("2026-11-01T02:00:00Z")))
                .isEqualTo("ec2:instance#2026-11-01T02:00:00.000Z");
    }

    @Test
    void anAccountIsReadBackFromItsKey() {
        assertThat(Keys.accountOf(Keys.account(ACCOUNT))).isEqualTo(ACCOUNT);
        assertThatThrownBy(() -> Keys.accountOf("SCAN#012345678901"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("SCAN#012345678901");
    }

    @Test
    void aScopesPrefixTakesInItsResourcesAndNoOthers() {
        String prefix = Keys.resourcesOfTypeInRegion(TYPE, "aws", "eu-west-1");

        assertThat(Keys.resource(TYPE, ARN)).startsWith(prefix);
        assertThat(Keys.resource(TYPE, ResourceArn.of("arn:aws:ec2:eu-west-11:012345678901:instance/i-1")))
                .doesNotStartWith(prefix);
        assertThat(Keys.resource(ResourceType.of("ec2:instance-x"), ARN)).doesNotStartWith(prefix);
    }

    @Test
    void prefixesTakeInTheirKeysAndOnlyThose() {
        assertThat(Keys.coverage("eu-west-1")).startsWith(Keys.coverages());
        assertThat(Keys.scanRegion(ACCOUNT, "eu-west-1"))
                .startsWith(Keys.scanRegionsOf(ACCOUNT))
                .startsWith(Keys.scanRegions());
        assertThat(Keys.scanAccount(ACCOUNT))
                .startsWith(Keys.scanAccountPrefix())
                .doesNotStartWith(Keys.scanRegions());
        assertThat(Keys.region(Operation.DRS, "eu-west-1")).doesNotStartWith(Keys.regions(Operation.INVENTORY));
        assertThat(Keys.region(Operation.INVENTORY, "eu-west-1")).doesNotStartWith(Keys.regions(Operation.DRS));
        assertThat(Keys.nextFiring()).doesNotStartWith(Keys.firings());
        assertThat(Keys.firing(Instant.EPOCH)).startsWith(Keys.firings());
    }

    @Test
    void comparingInstantsAsTextsComparesTheTimes() {
        assertThat(Keys.instant(Instant.parse("2026-11-01T02:00:00Z")))
                .isLessThan(Keys.instant(Instant.parse("2026-11-01T02:00:00.001Z")))
                .hasSameSizeAs(Keys.instant(Instant.parse("2026-11-01T02:00:00.1Z")));
    }

    @Test
    void shardsAreStableAndEven() {
        Map<Integer, Integer> perShard = new HashMap<>();
        IntStream.range(0, 8_000)
                .mapToObj(i -> ResourceArn.of("arn:aws:ec2:eu-west-1:012345678901:instance/i-" + i))
                .forEach(arn -> perShard.merge(Keys.shard(arn, 8), 1, Integer::sum));

        assertThat(perShard).hasSize(8);
        assertThat(perShard.values()).allSatisfy(count -> assertThat(count).isBetween(850, 1150));
        assertThat(Keys.allResources(ARN, 8)).isEqualTo(Keys.allResources(Keys.shard(ARN, 8)));
        assertThat(Keys.shard(ARN, 8)).isEqualTo(SHARD_OF_ARN);
    }
}
