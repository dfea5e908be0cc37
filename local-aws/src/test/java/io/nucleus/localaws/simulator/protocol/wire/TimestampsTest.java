package io.nucleus.localaws.simulator.protocol.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;

class TimestampsTest {
    private static final Instant SECONDS = Instant.parse("2026-01-02T03:04:05Z");

    @ParameterizedTest
    @EnumSource(Format.class)
    void whatIsWrittenIsRead(Format format) {
        assertThat(Timestamps.read(Timestamps.write(SECONDS, format), format)).isEqualTo(SECONDS);
        Instant early = Instant.ofEpochMilli(-1_500_000);
        assertThat(Timestamps.read(Timestamps.write(early, format), format)).isEqualTo(early);
    }

    @Test
    void eachFormatIsAsAwsWritesIt() {
        Instant millis = SECONDS.plusMillis(60);
        assertThat(Timestamps.write(millis, Format.ISO_8601)).isEqualTo("2026-01-02T03:04:05.060Z");
        assertThat(Timestamps.write(millis, Format.RFC_822)).isEqualTo("Fri, 02 Jan 2026 03:04:05 GMT");
        assertThat(Timestamps.write(millis, Format.UNIX_TIMESTAMP)).isEqualTo("1767323045.06");
        assertThat(Timestamps.write(SECONDS, Format.UNIX_TIMESTAMP)).isEqualTo("1767323045");
        assertThat(Timestamps.write(millis, Format.UNIX_TIMESTAMP_MILLIS)).isEqualTo("1767323045060");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-02T03:04:05Z",
                "2026-01-02T04:04:05+01:00",
                "Fri, 02 Jan 2026 03:04:05 GMT",
                "1767323045",
                "1767323045.000",
                "1.767323045E9"
            })
    void whatClientsSendIsReadWhateverTheModelSays(String text) {
        assertThat(Timestamps.read(text, Format.ISO_8601)).isEqualTo(SECONDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-01-02", "2026-13-02T03:04:05Z", "1e99", "12:00"})
    void whatIsNoTimestampIsRefused(String text) {
        assertThatExceptionOfType(MalformedInputException.class)
                .isThrownBy(() -> Timestamps.read(text, Format.ISO_8601));
    }
}
