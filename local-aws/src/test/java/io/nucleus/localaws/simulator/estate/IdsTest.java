package io.nucleus.localaws.simulator.estate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdsTest {
    @Test
    void aBlockLeadsBackToWhatItWasMadeOf() {
        for (long key = 0; key < 20; key++) {
            for (long plain : new long[] {0, 1, 0xFFFF_FFFFL, 1L << 32, (300L << 32) + 7, Long.MAX_VALUE, -1}) {
                assertThat(Ids.decode(key, Ids.encode(key, plain))).isEqualTo(plain);
            }
        }
    }

    @Test
    void neighboursLookNothingAlike() {
        Set<Long> blocks = new HashSet<>();
        int differing = 0;
        for (long plain = 0; plain < 1_000; plain++) {
            blocks.add(Ids.encode(42, plain));
            differing += Long.bitCount(Ids.encode(42, plain) ^ Ids.encode(42, plain + 1));
        }

        assertThat(blocks).hasSize(1_000);
        assertThat(differing / 1_000).isBetween(28, 36);
    }
}
