package io.nucleus.query.change;

import io.nucleus.inventory.store.change.ChangeRepository.Span;
import io.nucleus.query.api.ParameterErrors;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** Which part of the feed is asked for. */
record FeedParameters(Span span, int size) {
    private static final int USUAL_SIZE = 50;
    private static final int MOST = 500;
    /** Sorts behind all that can be. */
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    private static final Pattern PLACE =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z#[0-9A-Z]{26}#[0-9a-f]{16}");

    static FeedParameters read(
            ParameterErrors errors, List<String> from, List<String> to, List<String> pageSize, List<String> nextToken) {
        Instant begin = instant(errors, "from", from, 0, Instant.EPOCH);
        Instant end = instant(errors, "to", to, 1, END);
        if (!begin.isBefore(end)) {
            errors.add("to", "must be after from");
        }
        return new FeedParameters(
                new Span(begin, end, place(errors, nextToken)),
                errors.number("pageSize", pageSize, USUAL_SIZE, 1, MOST));
    }

    /** @param daysOn how many days after the one that is given the span ends there */
    private static Instant instant(
            ParameterErrors errors, String field, List<String> given, int daysOn, Instant otherwise) {
        String text = errors.text(field, given, null);
        if (text == null) {
            return otherwise;
        }
        try {
            return text.contains("T")
                    ? Instant.parse(text)
                    : LocalDate.parse(text)
                            .plusDays(daysOn)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant();
        } catch (DateTimeParseException e) {
            errors.add(field, "must be a day (2026-11-26) or an instant (2026-11-26T10:00:00Z)");
            return otherwise;
        }
    }

    private static String place(ParameterErrors errors, List<String> nextToken) {
        String token = errors.text("nextToken", nextToken, null);
        if (token == null) {
            return null;
        }
        try {
            String place = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.US_ASCII);
            if (PLACE.matcher(place).matches()) {
                return place;
            }
        } catch (IllegalArgumentException e) {
            // Not even Base64: the same message fits.
        }
        errors.add("nextToken", "must be the nextToken of an earlier page, as it was");
        return null;
    }

    /** @param place null at the end */
    static String token(String place) {
        return place == null
                ? null
                : Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.US_ASCII));
    }
}
