package io.nucleus.writer.region;

import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.inventory.model.ScanVersion;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FenceTest {
    @Test
    void theFirstAttemptEverNeedsNone() {
        assertThat(Fence.isNeeded(ScanVersion.of("A", 1), Optional.empty())).isFalse();
    }

    @Test
    void anAttemptRightAfterTheSettledOneNeedsNone() {
        assertThat(Fence.isNeeded(ScanVersion.of("B", 8), Optional.of(ScanVersion.of("A", 7))))
                .isFalse();
    }

    @Test
    void anAttemptAfterOthersThatDidNotSettleNeedsOne() {
        assertThat(Fence.isNeeded(ScanVersion.of("B", 9), Optional.of(ScanVersion.of("A", 7))))
                .isTrue();
        assertThat(Fence.isNeeded(ScanVersion.of("A", 2), Optional.empty())).isTrue();
    }

    @Test
    void aNewerScanWithAnEarlierAttemptNeedsOne() {
        assertThat(Fence.isNeeded(ScanVersion.of("B", 5), Optional.of(ScanVersion.of("A", 6))))
                .isTrue();
    }

    @Test
    void theAttemptThatIsJustSettlingHasWrittenAll() {
        assertThat(Fence.isNeeded(ScanVersion.of("B", 9), Optional.of(ScanVersion.of("B", 9))))
                .isFalse();
    }
}
