package io.nucleus.query.language;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Times on one side of a point in time. */
public record TimeBound(Comparison comparison, Point point) {
    public TimeBound {
        requireNonNull(comparison, "comparison is null");
        requireNonNull(point, "point is null");
    }

    /** How a time is compared with the point. */
    public enum Comparison {
        MORE_OR_EQUAL(">="),
        LESS_OR_EQUAL("<="),
        MORE(">"),
        LESS("<");

        private final String text;

        Comparison(String text) {
            this.text = text;
        }

        /** As it is written in a query. */
        public String text() {
            return text;
        }

        boolean isMore() {
            return this == MORE || this == MORE_OR_EQUAL;
        }

        boolean includes() {
            return this == MORE_OR_EQUAL || this == LESS_OR_EQUAL;
        }
    }

    /** What a time is compared with. */
    public sealed interface Point {
        /** All of a day, in UTC. */
        record Day(LocalDate day) implements Point {}

        record At(Instant instant) implements Point {}

        /** So long before the moment of asking. More of it is longer ago. */
        record Age(int amount, Unit unit) implements Point {
            public Age {
                if (amount < 0) {
                    throw new IllegalArgumentException("an age is not negative");
                }
            }
        }
    }

    /** A unit of ages. */
    public enum Unit {
        MINUTES('m', Duration.ofMinutes(1)),
        HOURS('h', Duration.ofHours(1)),
        DAYS('d', Duration.ofDays(1)),
        WEEKS('w', Duration.ofDays(7));

        private final char text;
        private final Duration length;

        Unit(char text, Duration length) {
            this.text = text;
            this.length = length;
        }

        /** As it is written in a query. */
        public char text() {
            return text;
        }
    }

    /** Whole milliseconds, both ends included; empty if the first is more than the last. */
    public record Range(long first, long last) {
        static Range from(long first) {
            return new Range(first, Long.MAX_VALUE);
        }

        static Range until(long last) {
            return new Range(Long.MIN_VALUE, last);
        }
    }

    /** The milliseconds since the epoch that lie within it at that moment. */
    public Range range(Instant now) {
        return switch (point) {
            case Point.Day(LocalDate day) -> ofDay(day);
            case Point.At(Instant instant) -> of(comparison.isMore(), comparison.includes(), instant);
            case Point.Age(int amount, Unit unit) ->
                of(!comparison.isMore(), comparison.includes(), now.minus(unit.length.multipliedBy(amount)));
        };
    }

    private Range ofDay(LocalDate day) {
        long begin = day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
        long next = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
        return switch (comparison) {
            case MORE -> Range.from(next);
            case MORE_OR_EQUAL -> Range.from(begin);
            case LESS -> Range.until(begin - 1);
            case LESS_OR_EQUAL -> Range.until(next - 1);
        };
    }

    /** Times are kept in milliseconds: a finer point lies between two of them. */
    private static Range of(boolean later, boolean included, Instant point) {
        long floor = point.toEpochMilli();
        boolean between = !Instant.ofEpochMilli(floor).equals(point);
        boolean counts = included && !between;
        return later ? Range.from(counts ? floor : floor + 1) : Range.until(included || between ? floor : floor - 1);
    }
}
