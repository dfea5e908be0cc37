package io.nucleus.inventory.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CollectedTypesTest {
    @Test
    void servicesAndTypesAreKnownByTheNamesOfArns() {
        assertThat(CollectedTypes.has("ec2")).isTrue();
        assertThat(CollectedTypes.has("ec2:instance")).isTrue();
        assertThat(CollectedTypes.unknown(List.of("states", "stepfunctions", "s3:bucket", "ec2:instances", "elb")))
                .containsExactly("stepfunctions", "ec2:instances", "elb");
    }

    @Test
    void theListIsInOrderAndHasEachOnce() {
        assertThat(CollectedTypes.all()).hasSizeGreaterThan(150).isSorted().doesNotHaveDuplicates();
    }
}
