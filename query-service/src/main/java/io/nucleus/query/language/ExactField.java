package io.nucleus.query.language;

import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A field whose values have a form of their own and are compared as they are. */
public enum ExactField {
    TYPE("[a-z0-9-]+(:[A-Za-z0-9/_.-]+)?", "a type such as ec2:instance, or a service such as ec2"),
    SERVICE("[a-z0-9-]+", "a service such as ec2"),
    ACCOUNT("[0-9]{12}", "an account's 12 digits"),
    REGION("[a-z]{2,}(-[a-z0-9]+)+", "a region such as eu-west-1, or aws-global"),
    STATUS("active|missing", "active or missing");

    private final Predicate<String> valid;
    private final String expected;

    ExactField(String form, String expected) {
        this.valid = Pattern.compile(form).asMatchPredicate();
        this.expected = expected;
    }

    /** As it is written in a query. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What a value must be, for people. */
    public String expected() {
        return expected;
    }

    public boolean isValid(String value) {
        return valid.test(value);
    }

    void check(String value) {
        if (!isValid(value)) {
            throw new IllegalArgumentException(text() + " must be " + expected);
        }
    }
}
