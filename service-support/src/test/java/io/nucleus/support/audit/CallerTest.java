package io.nucleus.support.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallerTest {
    @ParameterizedTest
    @ValueSource(strings = {"ada", "ada@example.com", "AROA1234+ada", "0"})
    void aSafeNameIsItsOwnId(String name) {
        assertThat(Caller.userId(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", "../other", "a/b", "a#b", "Zoë", " ada", "~ada", "arn:aws:sts::1:assumed-role/x/y"})
    void anyOtherNameHasAnIdThatIsSafeAndAlwaysTheSame(String name) {
        assertThat(Caller.userId(name)).matches("~[0-9a-f]{32}").isEqualTo(Caller.userId(name));
    }

    @Test
    void differentNamesHaveDifferentIds() {
        Set<String> ids = new TreeSet<>();
        for (String name : new String[] {"a", "A", "a/", "/a", "a b", "ab "}) {
            assertThat(ids.add(Caller.userId(name))).isTrue();
        }
    }
}
