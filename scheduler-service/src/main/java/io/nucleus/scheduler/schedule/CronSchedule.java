package io.nucleus.scheduler.schedule;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/** The times that a cron expression names; none if it is {@code off}. */
public final class CronSchedule {
    private static final String OFF = "off";

    private final String expression;
    private final ZoneId zone;
    private final Optional<ExecutionTime> times;

    /** @throws IllegalArgumentException if the expression is neither {@code off} nor one of Quartz's */
    public CronSchedule(String expression, ZoneId zone) {
        this.expression = expression;
        this.zone = zone;
        this.times = expression.equalsIgnoreCase(OFF) ? Optional.empty() : Optional.of(parse(expression));
    }

    private static ExecutionTime parse(String expression) {
        try {
            var definition = CronDefinitionBuilder.instanceDefinitionFor(CronType.QUARTZ);
            return ExecutionTime.forCron(
                    new CronParser(definition).parse(expression).validate());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "nucleus.scheduler.cron must be a Quartz cron expression such as '0 0 2 * * ?', or off: "
                            + e.getMessage(),
                    e);
        }
    }

    /**
     * The schedule, if it will ever be due, or was so lately that it is made up for.
     *
     * @throws IllegalArgumentException if it never is, and is not {@code off}
     */
    public CronSchedule due(Instant now, Duration catchUpWindow) {
        if (times.isPresent()
                && next(now).isEmpty()
                && latestWithin(now, catchUpWindow).isEmpty()) {
            throw new IllegalArgumentException(
                    "nucleus.scheduler.cron '" + expression + "' is never due any more: say off if that is meant");
        }
        return this;
    }

    public String expression() {
        return expression;
    }

    public ZoneId zone() {
        return zone;
    }

    /** The first time after the instant. */
    public Optional<Instant> next(Instant after) {
        return times.flatMap(t -> t.nextExecution(at(after))).map(ZonedDateTime::toInstant);
    }

    /** The last time at the instant or before it. */
    public Optional<Instant> latest(Instant now) {
        ZonedDateTime second = at(now).withNano(0);
        return times.flatMap(t -> t.isMatch(second) ? Optional.of(second) : t.lastExecution(at(now)))
                .map(ZonedDateTime::toInstant);
    }

    private ZonedDateTime at(Instant instant) {
        return instant.atZone(zone);
    }

    /** The latest time, unless it is longer ago than that. */
    Optional<Instant> latestWithin(Instant now, Duration window) {
        return latest(now).filter(due -> !due.isBefore(now.minus(window)));
    }
}
