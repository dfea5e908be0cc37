package io.nucleus.collector.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedactorSpeedTest {
    /** Texts made to set off a pattern at each character. */
    @ParameterizedTest
    @ValueSource(
            strings = {"a", "eyJ", "://a:", "password=", "-----BEGIN PRIVATE KEY-----", "AKIA", "bearer ", "Aa1", "=\" "
            })
    void hostileTextsTakeLinearTime(String piece) {
        String hostile = piece.repeat(200_000 / piece.length());

        String clean = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Redactor.cleanText(hostile));

        assertThat(clean).isNotNull();
    }
}
