package io.nucleus.localaws.simulator.estate.ec2;

import io.nucleus.localaws.simulator.estate.Item;
import io.nucleus.localaws.simulator.protocol.SimulatedError;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.ec2.model.Filter;

/**
 * EC2's request filters (EC2 User Guide, "List and filter your resources"): filters are joined by and, their values by or;
 * {@code *} and {@code ?} are wildcards.
 */
final class Ec2Filters<T> {
    private static final String TAG = "tag:";
    private static final int MOST_FILTERS = 50;
    private static final int BAD_REQUEST = 400;

    private final Map<String, Function<T, ? extends Collection<String>>> values;
    private final Function<T, Map<String, String>> tags;

    /** @param values what each filter compares with */
    Ec2Filters(Map<String, Function<T, ? extends Collection<String>>> values, Function<T, Map<String, String>> tags) {
        this.values = Map.copyOf(values);
        this.tags = tags;
    }

    static Ec2Filters<Item> ofItems(Map<String, Function<Item, ? extends Collection<String>>> values) {
        return new Ec2Filters<>(values, Item::tags);
    }

    /** @throws SimulatedError if a filter is unknown or there are too many */
    Predicate<T> predicate(List<Filter> filters) {
        if (filters.size() > MOST_FILTERS) {
            throw new SimulatedError(
                    "FilterLimitExceeded", BAD_REQUEST, "The maximum number of filters on a request is 50");
        }
        return filters.stream().map(this::predicate).reduce(item -> true, Predicate::and);
    }

    private Predicate<T> predicate(Filter filter) {
        Function<T, ? extends Collection<String>> value = value(filter.name());
        Pattern pattern = pattern(filter.values());
        return item ->
                value.apply(item).stream().anyMatch(it -> pattern.matcher(it).matches());
    }

    private Function<T, ? extends Collection<String>> value(String name) {
        if (name != null && name.startsWith(TAG)) {
            String key = name.substring(TAG.length());
            return item ->
                    tags.apply(item).containsKey(key) ? List.of(tags.apply(item).get(key)) : List.of();
        }
        if ("tag-key".equals(name)) {
            return item -> tags.apply(item).keySet();
        }
        Function<T, ? extends Collection<String>> value = name == null ? null : values.get(name);
        if (value == null) {
            throw new SimulatedError("InvalidParameterValue", BAD_REQUEST, "The filter '" + name + "' is invalid");
        }
        return value;
    }

    private static Pattern pattern(List<String> alternatives) {
        StringBuilder regex = new StringBuilder();
        for (String alternative : alternatives) {
            regex.append(regex.isEmpty() ? "" : "|");
            alternative.codePoints().forEach(c -> {
                switch (c) {
                    case '*' -> regex.append(".*");
                    case '?' -> regex.append('.');
                    default -> regex.append(Pattern.quote(Character.toString(c)));
                }
            });
        }
        return Pattern.compile(alternatives.isEmpty() ? "(?!)" : regex.toString(), Pattern.DOTALL);
    }
}
