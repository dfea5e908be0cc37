package io.nucleus.export.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferenceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wait=0 | 0",
                "wait=12 | 12",
                "respond-async, wait=7 | 7",
                "wait=\"3\" | 3",
                "wait=999999999 | 30",
                "respond-async | 0",
                "wait=soon | 5",
                "await=1 | 5",
                "return=minimal | 5"
            })
    void aPreferenceIsKeptAsFarAsItMeansAnything(String header, long seconds) {
        assertThat(Preference.wait(header)).hasSeconds(seconds);
    }

    @Test
    void withoutOneItIsTheUsual() {
        assertThat(Preference.wait(null)).isEqualTo(Preference.USUAL);
    }
}
