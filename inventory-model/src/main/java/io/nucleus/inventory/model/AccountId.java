package io.nucleus.inventory.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import java.util.regex.Pattern;

/** The 12 digits of an AWS account, leading zeros kept. Ordered as text, which is also the order of the numbers. */
public record AccountId(@JsonValue String value) implements Comparable<AccountId> {
    private static final Pattern TWELVE_DIGITS = Pattern.compile("[0-9]{12}");

    /** @throws IllegalArgumentException if the value is not 12 digits */
    public AccountId {
        Objects.requireNonNull(value, "accountId is null");
        if (!isValid(value)) {
            throw new IllegalArgumentException("accountId must be 12 digits, not '" + Text.excerpt(value) + "'");
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AccountId of(String value) {
        return new AccountId(value);
    }

    /** Whether the text is an account id: for validation that must not throw. */
    public static boolean isValid(String value) {
        return value != null && TWELVE_DIGITS.matcher(value).matches();
    }

    @Override
    public int compareTo(AccountId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
