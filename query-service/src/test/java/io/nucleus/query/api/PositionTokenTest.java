package io.nucleus.query.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nucleus.support.problem.ApiException;
import io.nucleus.support.problem.Problem.FieldError;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PositionTokenTest {
    private static final PositionToken REGIONS = new PositionToken("regions", 2);

    private final ParameterErrors errors = NoParameters.errors();

    @Test
    void aPositionComesBackAsItWas() {
        String token = REGIONS.write("123456789012", "");

        assertThat(token).matches("[A-Za-z0-9_-]+");
        assertThat(REGIONS.read(errors, List.of(token))).contains(List.of("123456789012", ""));
        assertThat(REGIONS.read(errors, null)).isEmpty();
        assertThatCode(errors::throwIfAny).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%%%", "MTIz", "ä"})
    void whatIsNoTokenIsNamed(String token) {
        assertThat(REGIONS.read(errors, List.of(token))).isEmpty();
        assertRefused();
    }

    @Test
    void aTokenOfAnotherListIsRefused() {
        assertThat(REGIONS.read(errors, List.of(new PositionToken("scans", 2).write("a", "b"))))
                .isEmpty();
        assertRefused();
    }

    @Test
    void aTokenOfAnotherFormIsRefused() {
        assertThat(REGIONS.read(errors, List.of(new PositionToken("regions", 1).write("a"))))
                .isEmpty();
        assertRefused();
    }

    @Test
    void anEndlessTokenIsRefused() {
        assertThat(REGIONS.read(errors, List.of(REGIONS.write("a".repeat(1_000), "b"))))
                .isEmpty();
        assertRefused();
    }

    private void assertRefused() {
        assertThatThrownBy(errors::throwIfAny)
                .isInstanceOfSatisfying(
                        ApiException.class,
                        e -> assertThat(e.errors())
                                .containsExactly(new FieldError("nextToken", PositionToken.EXPECTED)));
    }
}
