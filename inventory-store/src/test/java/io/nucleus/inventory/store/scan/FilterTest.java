package io.nucleus.inventory.store.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FilterTest {
    private static final Filter SWEEP = new Filter(List.of(), List.of(), true);

    @Test
    void aFilterCoversItself() {
        assertThat(Filter.NONE.covers(Filter.NONE)).isTrue();
        assertThat(SWEEP.covers(SWEEP)).isTrue();
        assertThat(regions("eu-west-1").covers(regions("eu-west-1"))).isTrue();
        assertThat(services("ec2").covers(services("ec2"))).isTrue();
    }

    @Test
    void allServicesCoverAny() {
        assertThat(Filter.NONE.covers(services("ec2", "s3:bucket"))).isTrue();
        assertThat(services("ec2").covers(Filter.NONE)).isFalse();
    }

    @Test
    void aServiceCoversItsTypesButNoOthers() {
        assertThat(services("ec2").covers(services("ec2:instance"))).isTrue();
        assertThat(services("ec2").covers(services("ec2:instance", "rds:db"))).isFalse();
        assertThat(services("ec2:instance").covers(services("ec2"))).isFalse();
        assertThat(services("ec2").covers(services("ec2x:instance"))).isFalse();
    }

    @Test
    void onlyASweepCoversASweep() {
        assertThat(Filter.NONE.covers(SWEEP)).isFalse();
        assertThat(SWEEP.covers(Filter.NONE)).isTrue();
    }

    @Test
    void namedRegionsAreCoveredOnlyWhereNoneIsLeftOut() {
        assertThat(Filter.NONE.covers(regions("eu-west-1"))).isFalse();
        assertThat(SWEEP.covers(regions("eu-west-1"))).isTrue();
        assertThat(regions("eu-west-1", "us-east-1").covers(regions("us-east-1")))
                .isTrue();
        assertThat(regions("eu-west-1").covers(regions("eu-west-1", "us-east-1")))
                .isFalse();
        assertThat(regions("eu-west-1").covers(Filter.NONE)).isFalse();
    }

    private static Filter regions(String... regions) {
        return new Filter(List.of(regions), List.of(), false);
    }

    private static Filter services(String... services) {
        return new Filter(List.of(), List.of(services), false);
    }
}
