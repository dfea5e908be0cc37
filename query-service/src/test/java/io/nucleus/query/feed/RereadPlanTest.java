package io.nucleus.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.inventory.model.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RereadPlanTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Duration INTERVAL = Duration.ofHours(12);
    private static final AccountId ONE = AccountId.of("111111111111");
    private static final AccountId TWO = AccountId.of("222222222222");

    @Test
    void eachAccountIsDueOnceInEachInterval() {
        RereadPlan plan = new RereadPlan(INTERVAL);
        plan.keep(List.of(ONE, TWO), NOW);
        assertThat(plan.due(NOW.plus(INTERVAL).minusMillis(1))).isEmpty();

        Instant then = NOW.plus(INTERVAL);
        assertThat(plan.due(then)).contains(ONE);
        plan.read(ONE, then);
        assertThat(plan.due(then)).contains(TWO);
        plan.read(TWO, then);
        assertThat(plan.due(then)).isEmpty();
    }

    @Test
    void anAccountThatIsGoneIsForgotten() {
        RereadPlan plan = new RereadPlan(INTERVAL);
        plan.keep(List.of(ONE, TWO), NOW);
        plan.keep(List.of(TWO), NOW.plusSeconds(1));
        assertThat(plan.due(NOW.plus(INTERVAL))).contains(TWO);
    }
}
