package io.nucleus.query.api;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Where a page of a stored list ends, as clients hand it back. It is opaque to them, and belongs to one list. */
public final class PositionToken {
    /** What the field {@code nextToken} must be. */
    public static final String EXPECTED = "must be the nextToken of an earlier answer of this list";

    private static final String FIELD = "nextToken";
    private static final String SEPARATOR = "\n";
    private static final int MOST_CHARS = 1_000;

    private final String list;
    private final int parts;

    /**
     * @param list a name that no other list has
     * @param parts how many texts say where something stands in it
     */
    public PositionToken(String list, int parts) {
        this.list = list;
        this.parts = parts;
    }

    /** @param position texts without line ends */
    public String write(String... position) {
        String all = list + SEPARATOR + String.join(SEPARATOR, position);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all.getBytes(StandardCharsets.UTF_8));
    }

    /** The position; empty if none was given. What is no token of this list is an error of the field {@code nextToken}. */
    public Optional<List<String>> read(ParameterErrors errors, List<String> given) {
        String token = errors.text(FIELD, given, null);
        if (token == null) {
            return Optional.empty();
        }
        Optional<List<String>> position = decode(token);
        if (position.isEmpty()) {
            errors.add(FIELD, EXPECTED);
        }
        return position;
    }

    private Optional<List<String>> decode(String token) {
        if (token.length() > MOST_CHARS) {
            return Optional.empty();
        }
        try {
            String all = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
            List<String> split = Arrays.asList(all.split(SEPARATOR, -1));
            return split.size() == parts + 1 && split.getFirst().equals(list)
                    ? Optional.of(split.subList(1, split.size()))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
