package io.nucleus.inventory.model;

import java.util.regex.Pattern;

/**
 * The ids of scans, requests and exports as texts: <a href="https://github.com/ulid/spec">ULIDs</a> in the one spelling that the product writes,
 * which is that of keys. The specification lets readers take small letters, too; they would find nothing.
 */
public final class Ulids {
    /** What a text must be, for people. */
    public static final String EXPECTED = "a ULID (26 characters of Crockford's base 32)";

    private static final Pattern FORM = Pattern.compile("[0-7][0-9A-HJKMNP-TV-Z]{25}");

    private Ulids() {}

    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }
}
