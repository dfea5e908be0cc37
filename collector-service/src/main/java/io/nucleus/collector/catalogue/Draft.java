package io.nucleus.collector.catalogue;

import static java.util.Objects.requireNonNull;

import io.nucleus.collector.access.Failure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One listed item and what further calls have said of it so far.
 *
 * @param item as it was listed, or as a later call described it in full
 * @param tags from further calls; what the item itself holds is not here
 * @param extra metadata from further calls
 * @param unread the calls about it that failed
 * @param gone whether AWS said meanwhile that it does not exist any more
 */
public record Draft<I>(I item, Map<String, String> tags, Map<String, Object> extra, List<Unread> unread, boolean gone) {
    /**
     * A part of the item that could not be read.
     *
     * @param action the call that failed
     */
    public record Unread(String action, Failure failure) {
        /** Whether it fails for all resources alike, and not because of this one's own policy. */
        public boolean isOfScope() {
            return action.equals(BulkTags.GET_RESOURCES);
        }
    }

    public Draft {
        requireNonNull(item, "item is null");
        tags = Map.copyOf(tags);
        extra = Map.copyOf(extra);
        unread = List.copyOf(unread);
    }

    public static <I> Draft<I> of(I item) {
        return new Draft<>(item, Map.of(), Map.of(), List.of(), false);
    }

    public Draft<I> withItem(I described) {
        return new Draft<>(described, tags, extra, unread, gone);
    }

    /** Adds tags to those known. */
    public Draft<I> withTags(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(tags);
        all.putAll(more);
        return new Draft<>(item, all, extra, unread, gone);
    }

    /** @param value nothing is added if it is null */
    public Draft<I> withExtra(String name, Object value) {
        if (value == null) {
            return this;
        }
        Map<String, Object> all = new HashMap<>(extra);
        all.put(name, value);
        return new Draft<>(item, tags, all, unread, gone);
    }

    public Draft<I> withUnread(String action, Failure failure) {
        List<Unread> all = new ArrayList<>(unread);
        all.add(new Unread(action, failure));
        return new Draft<>(item, tags, extra, all, gone);
    }

    public Draft<I> asGone() {
        return new Draft<>(item, tags, extra, unread, true);
    }
}
