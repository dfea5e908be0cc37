package io.nucleus.query.api;

import io.nucleus.support.problem.ApiException;
import io.nucleus.support.problem.Overlooked;
import io.nucleus.support.problem.Problem;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Reads the parameters of one request strictly and gathers all that is wrong with them: a parameter that is misspelt or
 * empty must not mean "no filter".
 */
public final class ParameterErrors {
    private static final int MOST_VALUES = 1_000;
    private static final Set<String> MAY_BE_EMPTY = Set.of("search", "q");

    private final List<Problem.FieldError> errors = new ArrayList<>();

    /** Refuses parameters that the request does not have, and those without a value; an empty search or query finds all. */
    public ParameterErrors(UriInfo uri, Set<String> known) {
        uri.getQueryParameters().forEach((name, values) -> {
            if (!known.contains(name)) {
                errors.add(Overlooked.unknown(name, known));
            } else if (!MAY_BE_EMPTY.contains(name) && values.stream().anyMatch(String::isBlank)) {
                add(name, "must not be empty");
            }
        });
    }

    public void add(String field, String message) {
        errors.add(new Problem.FieldError(field, message));
    }

    /** @param position where in the value it is wrong, from 0 */
    public void add(String field, String message, int position) {
        errors.add(new Problem.FieldError(field, message, position));
    }

    /** Values that were given several times, or separated by commas. */
    public Set<String> values(String field, List<String> given, Predicate<String> valid, String expected) {
        List<String> split = given == null
                ? List.of()
                : given.stream()
                        .flatMap(each -> Arrays.stream(each.split(",", -1)))
                        .map(String::strip)
                        .toList();
        return checked(field, split, valid, expected);
    }

    /** Values that were given several times, and may themselves hold commas. */
    public Set<String> whole(String field, List<String> given, Predicate<String> valid, String expected) {
        return checked(field, given == null ? List.of() : given, valid, expected);
    }

    private Set<String> checked(String field, List<String> given, Predicate<String> valid, String expected) {
        if (given.size() > MOST_VALUES) {
            add(field, "must have at most " + MOST_VALUES + " values");
            return Set.of();
        }
        given.stream()
                .filter(valid.negate())
                .findFirst()
                .ifPresent(bad -> add(field, "must be " + expected + ", not " + quoted(bad)));
        return given.stream().filter(valid).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** One text. @return the other if it was not given */
    public String text(String field, List<String> given, String otherwise) {
        if (given == null || given.isEmpty()) {
            return otherwise;
        }
        if (given.size() > 1) {
            add(field, "must be given once");
        }
        return given.getFirst();
    }

    /** One whole number within bounds. @return the other if it was not given, or is wrong */
    public int number(String field, List<String> given, int otherwise, int least, int most) {
        String text = text(field, given, null);
        if (text == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Not a number, or none that any bound allows: the same message fits.
        }
        add(field, "must be a whole number from " + least + " to " + most + ", not " + quoted(text));
        return otherwise;
    }

    /** @throws ApiException naming every field that is wrong */
    public void throwIfAny() {
        if (!errors.isEmpty()) {
            throw ApiException.invalid(errors);
        }
    }

    /** A foreign text as it may stand in a message: short, without control characters. */
    private static String quoted(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", " ");
        return "'" + (clean.length() > 80 ? clean.substring(0, clean.offsetByCodePoints(0, 40)) + "..." : clean) + "'";
    }
}
