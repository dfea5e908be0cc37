package io.nucleus.query.feed;

import static java.util.Objects.requireNonNull;

import io.nucleus.inventory.model.AccountId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How far the index on disk had followed the table when it was written: from there it catches up after a restart.
 *
 * @param table which table that was; one of the same name may be another
 * @param at when it was written
 * @param followed how far each registered account was followed
 * @param reread when each account, registered or not, was last read as a whole
 */
record Checkpoint(String table, Instant at, Map<AccountId, Following> followed, Map<AccountId, Instant> reread) {
    private static final String TABLE = "table";
    private static final String AT = "at";
    private static final String FOLLOWED = "followed.";
    private static final String REREAD = "reread.";
    private static final String NONE = "-";
    private static final int PARTS = 4;

    Checkpoint {
        requireNonNull(table, "table is null");
        requireNonNull(at, "at is null");
        followed = Map.copyOf(followed);
        reread = Map.copyOf(reread);
    }

    /** As the index keeps it. */
    Map<String, String> data() {
        Map<String, String> data = new HashMap<>();
        data.put(TABLE, table);
        data.put(AT, at.toString());
        followed.forEach((id, following) -> data.put(FOLLOWED + id, text(following)));
        reread.forEach((id, time) -> data.put(REREAD + id, time.toString()));
        return data;
    }

    /** Empty if none was kept. */
    static Optional<Checkpoint> of(Map<String, String> data) {
        return Optional.ofNullable(data.get(TABLE))
                .map(table -> new Checkpoint(
                        table,
                        Instant.parse(data.get(AT)),
                        byAccount(data, FOLLOWED, Checkpoint::following),
                        byAccount(data, REREAD, Instant::parse)));
    }

    private static <T> Map<AccountId, T> byAccount(Map<String, String> data, String prefix, Function<String, T> value) {
        return data.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .collect(Collectors.toMap(
                        entry -> AccountId.of(entry.getKey().substring(prefix.length())),
                        entry -> value.apply(entry.getValue())));
    }

    /** When its revision was first seen is left out: whoever goes on has seen it just now. */
    private static String text(Following following) {
        return "%d %s %s %d"
                .formatted(
                        following.revision(),
                        following.settledScan() == null ? NONE : following.settledScan(),
                        following.knownScan() == null ? NONE : following.knownScan(),
                        following.reads());
    }

    private static Following following(String text) {
        String[] parts = text.split(" ", PARTS);
        return new Following(
                Long.parseLong(parts[0]),
                parts[1].equals(NONE) ? null : parts[1],
                parts[2].equals(NONE) ? null : parts[2],
                Instant.EPOCH,
                Integer.parseInt(parts[3]));
    }
}
