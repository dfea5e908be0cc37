package io.nucleus.inventory.store.change;

import io.nucleus.inventory.model.Resource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What differs between two states of a resource, in a size that fits into a record beside others: long values are cut and say so,
 * and what has no room is counted.
 *
 * @param fields in the order of names
 * @param leftOut how many more there are
 */
public record FieldChanges(List<FieldChange> fields, int leftOut) {
    public static final FieldChanges NONE = new FieldChanges(List.of(), 0);

    /** The most characters of a value. */
    static final int MOST_VALUE_CHARS = 1_000;
    /** The most characters of all names and values: at three bytes each they stay far below DynamoDB's 400 KB. */
    static final int MOST_CHARS = 60_000;

    public FieldChanges {
        fields = List.copyOf(fields);
    }

    public static FieldChanges between(Resource before, Resource after) {
        Map<String, String> old = flat(before);
        Map<String, String> now = flat(after);
        TreeSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        return fitting(names.stream()
                .filter(name -> !Objects.equals(old.get(name), now.get(name)))
                .map(name -> new FieldChange(name, cut(old.get(name)), cut(now.get(name))))
                .toList());
    }

    /**
     * What differs from before an earlier change to after a later one. A field that is back to what it was does not differ.
     *
     * @param earlier the fields that an earlier change told
     */
    public static FieldChanges joined(FieldChanges earlier, FieldChanges later) {
        Map<String, FieldChange> all = new TreeMap<>();
        earlier.fields().forEach(f -> all.put(f.field(), f));
        for (FieldChange f : later.fields()) {
            FieldChange first = all.get(f.field());
            all.put(f.field(), first == null ? f : new FieldChange(f.field(), first.before(), f.after()));
        }
        all.values().removeIf(f -> Objects.equals(f.before(), f.after()));
        FieldChanges fitting = fitting(all.values());
        return new FieldChanges(fitting.fields(), fitting.leftOut() + Math.max(earlier.leftOut(), later.leftOut()));
    }

    public boolean isEmpty() {
        return fields.isEmpty() && leftOut == 0;
    }

    private static FieldChanges fitting(Collection<FieldChange> all) {
        List<FieldChange> kept = new ArrayList<>();
        int chars = 0;
        for (FieldChange field : all) {
            chars += field.field().length() + length(field.before()) + length(field.after());
            if (chars > MOST_CHARS) {
                break;
            }
            kept.add(field);
        }
        return new FieldChanges(kept, all.size() - kept.size());
    }

    private static int length(String value) {
        return value == null ? 0 : value.length();
    }

    /** Two values that differ only behind the cut differ in the number that is told, or else look the same: the field is named. */
    private static String cut(String value) {
        if (value == null || value.length() <= MOST_VALUE_CHARS) {
            return value;
        }
        int end =
                Character.isHighSurrogate(value.charAt(MOST_VALUE_CHARS - 1)) ? MOST_VALUE_CHARS - 1 : MOST_VALUE_CHARS;
        return value.substring(0, end) + "… (" + value.length() + " characters)";
    }

    private static Map<String, String> flat(Resource resource) {
        Map<String, String> all = new TreeMap<>();
        all.put("name", resource.name());
        all.put("region", resource.region());
        all.put("state", resource.state());
        Instant created = resource.createdAt();
        if (created != null) {
            all.put("createdAt", created.toString());
        }
        resource.tags().forEach((key, value) -> all.put("tags." + key, value));
        resource.metadata().forEach((key, value) -> all.put("metadata." + key, value));
        return all;
    }
}
