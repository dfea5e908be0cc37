package io.nucleus.inventory.model;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Orders the attempts to read one (account, region): by scan, whose ids are ULIDs and so ordered by time, then by the
 * fencing token of the lease under which the attempt ran. A store accepts an observation only if its version is not
 * older than the one it has, so that late, repeated and reordered messages cannot undo what a newer scan saw.
 *
 * @param value {@code {scanId}#{token, 12 digits}}; comparing the texts compares the versions
 */
public record ScanVersion(@JsonValue String value) implements Comparable<ScanVersion> {
    private static final int TOKEN_DIGITS = 12;

    public ScanVersion {
        requireNonNull(value, "version is null");
        int hash = value.indexOf('#');
        if (hash < 1 || value.length() - hash - 1 != TOKEN_DIGITS) {
            throw new IllegalArgumentException("version must be scanId#token, not '" + Text.excerpt(value) + "'");
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ScanVersion parse(String value) {
        return new ScanVersion(value);
    }

    /** The version of the attempt that runs under the lease token. */
    public static ScanVersion of(String scanId, long fencingToken) {
        return new ScanVersion("%s#%012d".formatted(scanId, fencingToken));
    }

    public String scanId() {
        return value.substring(0, value.indexOf('#'));
    }

    public long fencingToken() {
        return Long.parseLong(value.substring(value.indexOf('#') + 1));
    }

    public boolean isOlderThan(ScanVersion other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(ScanVersion other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
