package io.nucleus.query.language;

/** A text is no query. The message follows the name of the parameter: "has ...", "must ...". */
public final class QuerySyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int position;

    QuerySyntaxException(int position, String message) {
        super(message);
        this.position = position;
    }

    /** Where it is wrong: from 0, in UTF-16 code units. */
    public int position() {
        return position;
    }
}
