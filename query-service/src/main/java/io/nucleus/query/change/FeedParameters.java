package io.nucleus.query.change;

import io.nucleus.inventory.store.change.ChangeRepository.Span;
import io.nucleus.query.api.ParameterErrors;
import io.nucleus.query.api.PositionToken;
import io.nucleus.query.api.TimeParameters;
import io.nucleus.query.api.TimeParameters.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which part of the feed is asked for. */
record FeedParameters(Span span, int size) {
    private static final int USUAL_SIZE = 50;
    private static final int MOST = 500;
    /** Sorts behind all that can be. */
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    private static final PositionToken TOKEN = new PositionToken("changes", 1);
    private static final Pattern PLACE =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z#[0-9A-Z]{26}#[0-9a-f]{16}");

    static FeedParameters read(
            ParameterErrors errors, List<String> from, List<String> to, List<String> pageSize, List<String> nextToken) {
        TimeRange range = TimeParameters.range(errors, from, to);
        Instant begin = range.from() == null ? Instant.EPOCH : range.from();
        Instant end = range.to() == null ? END : range.to();
        return new FeedParameters(
                new Span(begin, end, place(errors, nextToken)),
                errors.number("pageSize", pageSize, USUAL_SIZE, 1, MOST));
    }

    private static String place(ParameterErrors errors, List<String> nextToken) {
        Optional<String> place = TOKEN.read(errors, nextToken).map(List::getFirst);
        if (place.filter(p -> !PLACE.matcher(p).matches()).isPresent()) {
            errors.add("nextToken", PositionToken.EXPECTED);
        }
        return place.orElse(null);
    }

    /** @param place null at the end */
    static String token(String place) {
        return place == null ? null : TOKEN.write(place);
    }
}
