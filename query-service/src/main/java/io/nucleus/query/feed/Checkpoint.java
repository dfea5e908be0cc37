package io.nucleus.query.feed;

import static java.util.Objects.requireNonNull;

import io.nucleus.inventory.model.AccountId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How far the index on disk had followed the table when it was written: from there it catches up after a restart.
 *
 * @param table which table that was; one of the same name may be another
 * @param at when it was written
 */
record Checkpoint(String table, Instant at, Map<AccountId, Mark> accounts) {
    private static final String TABLE = "table";
    private static final String AT = "at";
    private static final String ACCOUNT = "account.";
    private static final String NONE = "-";
    private static final int PARTS = 5;

    Checkpoint {
        requireNonNull(table, "table is null");
        requireNonNull(at, "at is null");
        accounts = Map.copyOf(accounts);
    }

    /**
     * How far an account was followed.
     *
     * @param rereadAt when it was last read as a whole
     */
    record Mark(Following following, Instant rereadAt) {
        private String text() {
            return String.join(
                    " ",
                    String.valueOf(following.revision()),
                    orNone(following.settledScan()),
                    orNone(following.knownScan()),
                    String.valueOf(following.reads()),
                    rereadAt.toString());
        }

        private static String orNone(String text) {
            return text == null ? NONE : text;
        }

        private static String orNull(String text) {
            return text.equals(NONE) ? null : text;
        }

        private static Mark parse(String text) {
            String[] parts = text.split(" ", PARTS);
            Following following = new Following(
                    Long.parseLong(parts[0]),
                    orNull(parts[1]),
                    orNull(parts[2]),
                    Instant.EPOCH,
                    Integer.parseInt(parts[3]));
            return new Mark(following, Instant.parse(parts[4]));
        }
    }

    /** As the index keeps it. */
    Map<String, String> data() {
        Map<String, String> data = new HashMap<>();
        data.put(TABLE, table);
        data.put(AT, at.toString());
        accounts.forEach((id, mark) -> data.put(ACCOUNT + id, mark.text()));
        return data;
    }

    /** Empty if none was kept. */
    static Optional<Checkpoint> of(Map<String, String> data) {
        if (!data.containsKey(TABLE)) {
            return Optional.empty();
        }
        Map<AccountId, Mark> accounts = new HashMap<>();
        data.forEach((key, value) -> {
            if (key.startsWith(ACCOUNT)) {
                accounts.put(AccountId.of(key.substring(ACCOUNT.length())), Mark.parse(value));
            }
        });
        return Optional.of(new Checkpoint(data.get(TABLE), Instant.parse(data.get(AT)), accounts));
    }
}
