package io.nucleus.query.index;

import io.nucleus.inventory.model.DiscoveryStatus;
import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.store.coverage.Coverage;
import io.nucleus.inventory.store.resource.StoredResource;
import io.nucleus.query.language.ExactField;
import io.nucleus.query.language.FoldedText;
import io.nucleus.query.language.Term;
import io.nucleus.query.language.TextField;
import io.nucleus.query.language.TextPattern;
import io.nucleus.query.language.TimeBound;
import io.nucleus.query.language.TimeField;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Answers as the index should, by looking at everything. */
final class Oracle {
    private static final Comparator<String> BYTES =
            Comparator.comparing(s -> s.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

    private final Collection<StoredResource> resources;
    private final Map<String, Instant> reads = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> states = Map.of("111111111111", "active", "222222222222", "disabled");

    Oracle(Collection<StoredResource> resources, Estate estate) {
        this.resources = resources;
        for (Coverage c : estate.coverage) {
            reads.put(c.accountId() + " " + c.region() + " " + c.resourceType(), c.lastReadAt());
        }
        estate.accounts.forEach(a -> names.put(a.accountId().value(), a.name()));
    }

    List<ResourceRow> answer(ResourceFilter filter, ResourceOrder order) {
        Comparator<ResourceRow> by = comparator(order.by());
        return resources.stream()
                .filter(s -> matches(s, filter))
                .map(this::row)
                .sorted((order.descending() ? by.reversed() : by).thenComparing(ResourceRow::resourceArn, BYTES))
                .toList();
    }

    Map<String, Long> counts(ResourceFilter filter, Function<ResourceRow, String> field) {
        return answer(filter, ResourceOrder.DEFAULT).stream()
                .collect(Collectors.groupingBy(field, TreeMap::new, Collectors.counting()));
    }

    Map<List<String>, Long> groups(
            ResourceFilter filter, Function<ResourceRow, String> one, Function<ResourceRow, String> other) {
        return answer(filter, ResourceOrder.DEFAULT).stream()
                .collect(
                        Collectors.groupingBy(row -> List.of(one.apply(row), other.apply(row)), Collectors.counting()));
    }

    private boolean matches(StoredResource s, ResourceFilter f) {
        Resource r = s.resource();
        return s.ttl().isAfter(Estate.NOW)
                && (f.accountIds().isEmpty() || f.accountIds().contains(r.accountId()))
                && (f.regions().isEmpty() || f.regions().contains(r.region()))
                && (f.statuses().isEmpty() || f.statuses().contains(s.discoveryStatus()))
                && (f.resourceTypes().isEmpty() || f.resourceTypes().stream().anyMatch(r.resourceType()::isIn))
                && (f.tags().isEmpty() || f.tags().stream().anyMatch(t -> hasTag(r, t)))
                && f.query().clauses().stream().allMatch(c -> c.negated() != holds(s, c.term()))
                && Arrays.stream(f.search().split("\\s+")).allMatch(word -> contains(r, FoldedText.fold(word)));
    }

    private boolean holds(StoredResource s, Term term) {
        Resource r = s.resource();
        return switch (term) {
            case Term.Exact(ExactField field, List<String> values) ->
                values.stream().anyMatch(value -> equals(s, field, value));
            case Term.Matching(TextField field, List<TextPattern> patterns) ->
                patterns.stream().anyMatch(p -> p.folded().matches(FoldedText.fold(text(r, field))));
            case Term.Tagged(List<TextPattern> patterns) ->
                patterns.stream()
                        .anyMatch(p -> r.tags().entrySet().stream()
                                .anyMatch(t -> p.matches(t.getKey()) || p.matches(t.getKey() + "=" + t.getValue())));
            case Term.Timed(TimeField field, List<TimeBound> bounds) ->
                bounds.stream().map(b -> b.range(Estate.NOW)).anyMatch(range -> isWithin(s, field, range));
            case Term.Containing(String text) -> contains(r, FoldedText.fold(text));
        };
    }

    private static boolean equals(StoredResource s, ExactField field, String value) {
        Resource r = s.resource();
        return switch (field) {
            case TYPE -> r.resourceType().isIn(value);
            case SERVICE -> r.resourceType().service().equals(value);
            case ACCOUNT -> r.accountId().value().equals(value);
            case REGION -> r.region().equals(value);
            case STATUS -> s.discoveryStatus().text().equals(value);
        };
    }

    private static String text(Resource r, TextField field) {
        return switch (field) {
            case NAME -> r.name();
            case ID -> r.resourceId();
            case ARN -> r.resourceArn().value();
            case STATE -> r.state();
        };
    }

    private boolean isWithin(StoredResource s, TimeField field, TimeBound.Range range) {
        Instant time =
                switch (field) {
                    case CREATED -> s.resource().createdAt();
                    case CHANGED -> s.changedAt();
                    case FIRST -> s.firstDiscoveredAt();
                    case LAST -> row(s).lastDiscoveredAt();
                };
        return time != null && range.first() <= time.toEpochMilli() && time.toEpochMilli() <= range.last();
    }

    private static boolean hasTag(Resource r, String tag) {
        return r.tags().containsKey(tag)
                || r.tags().entrySet().stream().anyMatch(e -> tag.equals(e.getKey() + "=" + e.getValue()));
    }

    private static boolean contains(Resource r, String word) {
        return FoldedText.fold(r.name()).contains(word)
                || FoldedText.fold(r.resourceId()).contains(word)
                || FoldedText.fold(r.resourceArn().value()).contains(word);
    }

    private static Comparator<ResourceRow> comparator(ResourceOrder.By by) {
        return switch (by) {
            case NAME -> folded(ResourceRow::name);
            case RESOURCE_ID -> folded(ResourceRow::resourceId);
            case STATE -> folded(ResourceRow::state);
            case ACCOUNT_NAME -> folded(ResourceRow::accountName);
            case RESOURCE_ARN -> Comparator.comparing(ResourceRow::resourceArn, BYTES);
            case RESOURCE_TYPE -> Comparator.comparing(ResourceRow::resourceType, BYTES);
            case SERVICE -> Comparator.comparing(ResourceRow::service, BYTES);
            case REGION -> Comparator.comparing(ResourceRow::region, BYTES);
            case ACCOUNT_ID -> Comparator.comparing(ResourceRow::accountId, BYTES);
            case DISCOVERY_STATUS -> Comparator.comparing(ResourceRow::discoveryStatus, BYTES);
            case FIRST_DISCOVERED_AT -> Comparator.comparing(ResourceRow::firstDiscoveredAt);
            case LAST_DISCOVERED_AT -> Comparator.comparing(ResourceRow::lastDiscoveredAt);
            case CHANGED_AT -> Comparator.comparing(ResourceRow::changedAt);
            case CREATED_AT ->
                Comparator.comparing(ResourceRow::createdAt, Comparator.nullsFirst(Comparator.naturalOrder()));
        };
    }

    private static Comparator<ResourceRow> folded(Function<ResourceRow, String> text) {
        return Comparator.comparing(row -> FoldedText.fold(text.apply(row)), BYTES);
    }

    private ResourceRow row(StoredResource s) {
        Resource r = s.resource();
        Instant read = reads.get(r.accountId() + " " + s.scanRegion() + " " + r.resourceType());
        boolean seenSince =
                s.discoveryStatus() == DiscoveryStatus.ACTIVE && read != null && read.isAfter(s.lastDiscoveredAt());
        return new ResourceRow(
                r.resourceId(),
                r.resourceArn().value(),
                r.resourceType().value(),
                r.resourceType().service(),
                r.name(),
                r.region(),
                r.accountId().value(),
                names.getOrDefault(r.accountId().value(), r.accountId().value()),
                states.getOrDefault(r.accountId().value(), "unregistered"),
                r.state(),
                r.tags(),
                s.discoveryStatus().text(),
                s.firstDiscoveredAt(),
                seenSince ? read : s.lastDiscoveredAt(),
                s.changedAt(),
                r.createdAt());
    }
}
