package io.nucleus.query.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Reads the bounds of a time: a moment such as {@code 2026-11-26T08:00:00Z}, or a whole day (UTC) such as {@code 2026-11-26}. */
public final class TimeParameters {
    /** What a bound must be. */
    public static final String FORM = "a day such as 2026-11-26 or a moment such as 2026-11-26T08:00:00Z";

    private TimeParameters() {}

    /**
     * @param from the first moment; null: no bound
     * @param to the first moment after it; null: no bound
     */
    public record TimeRange(Instant from, Instant to) {
        public boolean contains(Instant at) {
            return (from == null || !at.isBefore(from)) && (to == null || at.isBefore(to));
        }
    }

    /** The range of the parameters {@code from} and {@code to}: days are meant as a whole, moments exclude {@code to} itself. */
    public static TimeRange range(ParameterErrors errors, List<String> from, List<String> to) {
        Optional<Instant> begin = moment(errors, "from", from, 0);
        Optional<Instant> end = moment(errors, "to", to, 1);
        if (begin.isPresent() && end.isPresent() && !begin.get().isBefore(end.get())) {
            errors.add("to", "must be later than from");
        }
        return new TimeRange(begin.orElse(null), end.orElse(null));
    }

    private static Optional<Instant> moment(ParameterErrors errors, String field, List<String> given, int days) {
        String text = errors.text(field, given, null);
        if (text == null) {
            return Optional.empty();
        }
        Optional<Instant> moment = day(text, days).or(() -> instant(text));
        if (moment.isEmpty()) {
            errors.add(field, "must be " + FORM);
        }
        return moment;
    }

    /** A day of a year that keys can have; empty: it is none. */
    public static Optional<LocalDate> day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return sane(day.atStartOfDay(ZoneOffset.UTC).toInstant()).map(moment -> day);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> day(String text, int days) {
        try {
            return sane(LocalDate.parse(text)
                    .plusDays(days)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> instant(String text) {
        try {
            return sane(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Years of four digits, as keys have them. */
    private static Optional<Instant> sane(Instant moment) {
        int year = moment.atOffset(ZoneOffset.UTC).getYear();
        return year >= 1970 && year <= 9999 ? Optional.of(moment) : Optional.empty();
    }
}
