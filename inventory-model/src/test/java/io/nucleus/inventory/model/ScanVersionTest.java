package io.nucleus.inventory.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ScanVersionTest {
    private static final Comparator<Parts> BY_SCAN_THEN_TOKEN =
            Comparator.comparing(Parts::scanId).thenComparing(Parts::token);

    record Parts(String scanId, long token) {
        ScanVersion version() {
            return ScanVersion.of(scanId, token);
        }
    }

    @Property
    void versionsAreOrderedByScanAndThenByToken(@ForAll("parts") Parts a, @ForAll("parts") Parts b) {
        int expected = Integer.signum(BY_SCAN_THEN_TOKEN.compare(a, b));

        assertThat(Integer.signum(a.version().compareTo(b.version()))).isEqualTo(expected);
        assertThat(Integer.signum(a.version().value().compareTo(b.version().value())))
                .as("as DynamoDB compares them")
                .isEqualTo(expected);
        assertThat(a.version().isOlderThan(b.version())).isEqualTo(expected < 0);
    }

    @Property
    void aVersionIsReadBack(@ForAll("parts") Parts parts) {
        ScanVersion read = ScanVersion.parse(parts.version().value());

        assertThat(read.scanId()).isEqualTo(parts.scanId());
        assertThat(read.fencingToken()).isEqualTo(parts.token());
    }

    @Example
    void whatIsNoVersionIsRefused() {
        for (String bad : new String[] {"", "#000000000001", "scan", "scan#1", "scan#0000000000001", "a#b#c"}) {
            assertThatThrownBy(() -> ScanVersion.parse(bad))
                    .as(bad)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("version");
        }
    }

    @Provide
    Arbitrary<Parts> parts() {
        Arbitrary<String> ids = Arbitraries.strings()
                .withChars("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
                .ofLength(26);
        Arbitrary<String> few = Arbitraries.of("01KBDH8N00S4WXYV8SJ7ZPT2QA", "01KBDH8N00S4WXYV8SJ7ZPT2QB");
        return Combinators.combine(
                        Arbitraries.oneOf(ids, few), Arbitraries.longs().between(0, 999_999_999_999L))
                .as(Parts::new);
    }
}
