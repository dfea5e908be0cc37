package io.nucleus.localaws.simulator.estate.generic;

import io.nucleus.localaws.simulator.estate.Arns;
import io.nucleus.localaws.simulator.estate.Cell;
import io.nucleus.localaws.simulator.estate.EstateView;
import io.nucleus.localaws.simulator.estate.Item;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds resources by id or by ARN, without an index: an ARN holds what leads back to it, the id or a part of it. */
public final class ArnLookup {
    private static final Pattern SEPARATOR = Pattern.compile("[:/]");

    private ArnLookup() {}

    /** @param key an id or an ARN */
    public static Optional<Item> find(EstateView view, Cell cell, String key) {
        if (!key.startsWith("arn:")) {
            return view.find(cell, key);
        }
        return ids(Arns.resource(key))
                .map(id -> view.item(
                        cell, cell.definition().lookup().apply(cell, id).slot()))
                .flatMap(Optional::stream)
                .filter(item -> item.arn().equals(key))
                .findFirst();
    }

    /** What may be the id: any end of it, which may begin with a slash as names of parameters do, and any word. */
    private static Stream<String> ids(String resource) {
        Stream<String> ends = SEPARATOR
                .matcher(resource)
                .results()
                .flatMap(separator -> Stream.of(separator.start(), separator.end()))
                .map(resource::substring);
        return Stream.of(Stream.of(resource), ends, SEPARATOR.splitAsStream(resource))
                .flatMap(ids -> ids)
                .filter(id -> !id.isEmpty());
    }
}
