package io.nucleus.collector.catalogue;

import static java.util.Objects.requireNonNull;

import io.nucleus.collector.access.Place;
import io.nucleus.collector.redaction.Redactor;
import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.model.ResourceArn;
import io.nucleus.inventory.model.ResourceType;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How an item becomes a resource of one type.
 *
 * @param matches which items of the listing are of this type
 * @param id never null for a sound item
 * @param arn never null for a sound item
 * @param region where the item lives; null: where its ARN's listing looked
 * @param members what the service says of it, by the API's names
 * @param unlisted members, at any depth, that are no metadata: tags, and what changes by itself
 */
public record ResourceKind<I>(
        ResourceType type,
        Predicate<I> matches,
        Function<I, String> id,
        BiFunction<Place, I, String> arn,
        Function<Draft<I>, String> name,
        Function<I, String> state,
        Function<I, Map<String, String>> tags,
        Function<I, Instant> createdAt,
        BiFunction<Place, I, String> region,
        Function<I, ?> members,
        Set<String> unlisted) {
    /** The metadata entry that names the calls that failed for a resource. */
    public static final String UNREAD = "notRead";

    boolean matches(I item) {
        return matches.test(item);
    }

    /** The item's id for people, as far as it can be read. */
    public String label(Draft<I> draft) {
        try {
            String text = id.apply(draft.item());
            return text == null ? "" : text;
        } catch (RuntimeException e) {
            return "";
        }
    }

    /**
     * Makes the resource, without secrets.
     *
     * @throws IllegalArgumentException if AWS left out what identifies it, or gave it in no known form
     */
    public Resource resource(Place place, Draft<I> draft) {
        I item = draft.item();
        Map<String, String> allTags = new HashMap<>(tags.apply(item));
        allTags.putAll(draft.tags());
        return new Resource(
                place.accountId(),
                ResourceArn.of(required("ARN", arn.apply(place, item))),
                type,
                required("id", id.apply(item)),
                name.apply(draft.withTags(allTags)),
                region.apply(place, item),
                lowerCase(state.apply(item)),
                Redactor.cleanTags(allTags),
                Metadata.of(members.apply(item), draft, unlisted),
                createdAt.apply(item));
    }

    private static String required(String what, String value) {
        if (value == null || value.isEmpty()) {
            throw new IllegalArgumentException("AWS returned it without its " + what);
        }
        return value;
    }

    private static String lowerCase(String state) {
        return state == null ? "" : state.toLowerCase(Locale.ROOT);
    }

    static <I> Builder<I> of(String type, Function<I, String> id, BiFunction<Place, I, String> arn) {
        return new Builder<>(ResourceType.of(type), id, arn);
    }

    static <I> Builder<I> of(String type, Function<I, String> id, Function<I, String> arn) {
        return of(type, id, (place, item) -> arn.apply(item));
    }

    /** The words in which a kind is written down. */
    static final class Builder<I> {
        private static final Set<String> TAGS = Set.of("Tags", "tags", "TagList", "TagSet");

        private final ResourceType type;
        private final Function<I, String> id;
        private final BiFunction<Place, I, String> arn;
        private Predicate<I> matches = item -> true;
        private Function<Draft<I>, String> name = draft -> draft.tags().getOrDefault(Tags.NAME, "");
        private Function<I, String> state = item -> "";
        private Function<I, Map<String, String>> tags = item -> Map.of();
        private Function<I, Instant> createdAt = item -> null;
        private BiFunction<Place, I, String> region = (place, item) -> place.region();
        private Function<I, ?> members = item -> item;
        private final Set<String> unlisted = new HashSet<>(TAGS);

        private Builder(ResourceType type, Function<I, String> id, BiFunction<Place, I, String> arn) {
            this.type = requireNonNull(type);
            this.id = requireNonNull(id);
            this.arn = requireNonNull(arn);
        }

        Builder<I> when(Predicate<I> condition) {
            matches = condition;
            return this;
        }

        /** Unless told, the {@code Name} tag. */
        Builder<I> name(Function<I, String> of) {
            name = draft -> of.apply(draft.item());
            return this;
        }

        Builder<I> nameOf(Function<Draft<I>, String> of) {
            name = of;
            return this;
        }

        Builder<I> state(Function<I, String> of) {
            state = of;
            return this;
        }

        /** Tags that the item holds; those of further calls need not be named. */
        Builder<I> tags(Function<I, Map<String, String>> of) {
            tags = of;
            return this;
        }

        Builder<I> created(Function<I, Instant> of) {
            createdAt = of;
            return this;
        }

        /** Unless told, the scan region. */
        Builder<I> region(BiFunction<Place, I, String> of) {
            region = of;
            return this;
        }

        /** Unless told, the item's own members. */
        Builder<I> members(Function<I, ?> of) {
            members = of;
            return this;
        }

        /** Members that change by themselves: with them no resource would ever be unchanged. */
        Builder<I> withoutVolatile(String... names) {
            unlisted.addAll(Set.of(names));
            return this;
        }

        ResourceKind<I> build() {
            return new ResourceKind<>(
                    type, matches, id, arn, name, state, tags, createdAt, region, members, Set.copyOf(unlisted));
        }
    }
}
