package io.nucleus.collector.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;

class MetadataTest {
    private static Map<String, String> of(Object description, String... leftOut) {
        return Metadata.of(description, Draft.of(description), Set.of(leftOut));
    }

    @Test
    void scalarsAreTextAndNestedMembersAreCompactJson() {
        Map<String, String> metadata = of(Instance.builder()
                .instanceId("i-1")
                .ebsOptimized(true)
                .amiLaunchIndex(0)
                .launchTime(Instant.parse("2026-01-02T03:04:05Z"))
                .placement(p -> p.availabilityZone("eu-west-1a").tenancy("default"))
                .securityGroups(g -> g.groupId("sg-1").groupName("web"))
                .build());

        assertThat(metadata)
                .containsEntry("InstanceId", "i-1")
                .containsEntry("EbsOptimized", "true")
                .containsEntry("AmiLaunchIndex", "0")
                .containsEntry("LaunchTime", "2026-01-02T03:04:05Z")
                .containsEntry("Placement", "{\"AvailabilityZone\":\"eu-west-1a\",\"Tenancy\":\"default\"}")
                .containsEntry("SecurityGroups", "[{\"GroupId\":\"sg-1\",\"GroupName\":\"web\"}]")
                .doesNotContainKeys("BlockDeviceMappings", "KernelId", "VpcId");
    }

    @Test
    void environmentVariablesKeepTheirNamesOnly() {
        Map<String, String> metadata = of(FunctionConfiguration.builder()
                .functionName("f")
                .environment(e -> e.variables(Map.of("DB_HOST", "db.example.com", "STAGE", "prod")))
                .build());

        assertThat(metadata)
                .containsEntry("Environment", "{\"Variables\":{\"DB_HOST\":\"[redacted]\",\"STAGE\":\"[redacted]\"}}");
    }

    @Test
    void volatileMembersAreLeftOutAtAnyDepth() {
        Map<String, String> metadata = of(
                Instance.builder()
                        .instanceId("i-1")
                        .placement(p -> p.availabilityZone("a").tenancy("default"))
                        .build(),
                "Tenancy");

        assertThat(metadata).containsEntry("Placement", "{\"AvailabilityZone\":\"a\"}");
    }

    @Test
    void theLargestEntriesAreDroppedAndNamed() {
        Map<String, String> large = new HashMap<>();
        large.put("Small", "x");
        large.put("Larger", "x".repeat(600));
        large.put("Largest", "x".repeat(700));

        assertThat(Metadata.bounded(large, 1_000))
                .containsOnlyKeys("Small", "Larger", Metadata.TRUNCATED)
                .containsEntry(Metadata.TRUNCATED, "Largest");
        assertThat(Metadata.bounded(large, 100)).containsEntry(Metadata.TRUNCATED, "Larger, Largest");
    }

    @Test
    void whatFitsIsNotTruncated() {
        assertThat(Metadata.bounded(Map.of("A", "x".repeat(90)), 91)).containsOnlyKeys("A");
    }

    @Test
    void mapsAreSortedSoThatEqualOnesAreEqual() {
        Map<String, String> one = of(Map.of("M", Map.of("b", "2", "a", "1"), "L", List.of(1, 2)));

        assertThat(one).containsEntry("M", "{\"a\":\"1\",\"b\":\"2\"}").containsEntry("L", "[1,2]");
    }
}
