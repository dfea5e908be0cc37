package io.nucleus.scheduler.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AwsRegionsTest {
    private final AwsRegions regions = new AwsRegions("aws");

    @Test
    void theCommercialPartitionHasItsRegionsAndNoPseudoRegions() {
        assertThat(regions.names())
                .contains("us-east-1", "eu-west-1", "ap-southeast-2", "af-south-1")
                .hasSizeGreaterThanOrEqualTo(30)
                .noneMatch(name -> name.contains("global"))
                .noneMatch(name -> name.startsWith("cn-") || name.startsWith("us-gov-"));
    }

    @Test
    void otherPartitionsHaveTheirs() {
        assertThat(new AwsRegions("aws-cn").names()).containsExactly("cn-north-1", "cn-northwest-1");
        assertThat(new AwsRegions("aws-us-gov").names()).containsExactly("us-gov-east-1", "us-gov-west-1");
    }

    @Test
    void aPartitionThatTheSdkDoesNotKnowIsRefused() {
        assertThatThrownBy(() -> new AwsRegions("azure"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("azure");
    }

    @Test
    void whatIsNoScanRegionIsUnknown() {
        assertThat(regions.unknown(List.of("eu-west-1", "aws-global"))).isEmpty();
        assertThat(regions.unknown(Arrays.asList("eu-west-1", "eu-moon-1", null, "cn-north-1")))
                .containsExactly("eu-moon-1", null, "cn-north-1");
    }
}
