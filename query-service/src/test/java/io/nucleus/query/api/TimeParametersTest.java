package io.nucleus.query.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nucleus.query.api.TimeParameters.TimeRange;
import io.nucleus.support.problem.ApiException;
import io.nucleus.support.problem.Problem.FieldError;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeParametersTest {
    private final ParameterErrors errors = NoParameters.errors();

    @Test
    void daysAreMeantAsAWhole() {
        TimeRange range = range("2026-11-26", "2026-11-26");

        assertThat(range.from()).isEqualTo(Instant.parse("2026-11-26T00:00:00Z"));
        assertThat(range.to()).isEqualTo(Instant.parse("2026-11-27T00:00:00Z"));
        assertThat(range.contains(Instant.parse("2026-11-26T23:59:59.999Z"))).isTrue();
        assertThat(range.contains(Instant.parse("2026-11-27T00:00:00Z"))).isFalse();
        assertThatCode(errors::throwIfAny).doesNotThrowAnyException();
    }

    @Test
    void momentsAreMeantExactly() {
        TimeRange range = range("2026-11-26T08:00:00+01:00", "2026-11-26T08:00:00.5Z");

        assertThat(range.from()).isEqualTo(Instant.parse("2026-11-26T07:00:00Z"));
        assertThat(range.to()).isEqualTo(Instant.parse("2026-11-26T08:00:00.500Z"));
    }

    @Test
    void whatIsLeftOutHasNoBound() {
        TimeRange range = TimeParameters.range(errors, null, List.of());

        assertThat(range.contains(Instant.MIN)).isTrue();
        assertThat(range.contains(Instant.MAX)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2026-13-01",
                "2026-02-30",
                "2026-11-26T08:00",
                "+12345-01-01",
                "1969-12-31",
                "-1",
                "9999-12-31T23:59:59-18:00"
            })
    void whatIsNoTimeIsNamed(String text) {
        TimeParameters.range(errors, List.of(text), null);

        assertRefused("from", "must be " + TimeParameters.FORM);
    }

    @Test
    void theEndIsAfterTheBeginning() {
        range("2026-11-27", "2026-11-26");

        assertRefused("to", "must be later than from");
    }

    private TimeRange range(String from, String to) {
        return TimeParameters.range(errors, List.of(from), List.of(to));
    }

    private void assertRefused(String field, String message) {
        assertThatThrownBy(errors::throwIfAny)
                .isInstanceOfSatisfying(
                        ApiException.class,
                        e -> assertThat(e.errors()).containsExactly(new FieldError(field, message)));
    }
}
