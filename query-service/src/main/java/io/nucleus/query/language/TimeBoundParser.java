package io.nucleus.query.language;

import io.nucleus.query.language.TimeBound.Comparison;
import io.nucleus.query.language.TimeBound.Point;
import io.nucleus.query.language.TimeBound.Unit;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and writes bounds such as {@code >7d}, {@code <2026-01-01} and {@code >=2026-01-01T12:00:00Z}. */
final class TimeBoundParser {
    static final String EXPECTED =
            "one of >, <, >=, <= and a day (2026-01-31), an instant (2026-01-31T12:00:00Z) or an age (7d, 12h, 30m,"
                    + " 2w)";

    private static final Pattern BOUND = Pattern.compile("(>=|<=|>|<)(.+)");
    private static final Pattern AGE = Pattern.compile("([0-9]{1,5})([mhdw])");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern INSTANT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T.{1,40}");

    private TimeBoundParser() {}

    static Optional<TimeBound> parse(String text) {
        Matcher matcher = BOUND.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Comparison comparison = Arrays.stream(Comparison.values())
                .filter(c -> c.text().equals(matcher.group(1)))
                .findFirst()
                .orElseThrow();
        return point(matcher.group(2)).map(point -> new TimeBound(comparison, point));
    }

    private static Optional<Point> point(String text) {
        Matcher age = AGE.matcher(text);
        if (age.matches()) {
            return Optional.of(new Point.Age(Integer.parseInt(age.group(1)), unit(age.group(2))));
        }
        try {
            if (DAY.matcher(text).matches()) {
                return Optional.of(new Point.Day(LocalDate.parse(text)));
            }
            return INSTANT.matcher(text).matches()
                    ? Optional.of(new Point.At(OffsetDateTime.parse(text).toInstant()))
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Unit unit(String text) {
        return Arrays.stream(Unit.values())
                .filter(unit -> unit.text() == text.charAt(0))
                .findFirst()
                .orElseThrow();
    }

    static String print(TimeBound bound) {
        return bound.comparison().text()
                + switch (bound.point()) {
                    case Point.Day(LocalDate day) -> day.toString();
                    case Point.At(Instant instant) -> instant.toString();
                    case Point.Age(int amount, Unit unit) -> amount + "" + unit.text();
                };
    }
}
