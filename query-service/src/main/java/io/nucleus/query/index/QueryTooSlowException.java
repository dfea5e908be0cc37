package io.nucleus.query.index;

import java.time.Duration;

/** A query was given up because it took longer than allowed. Its partial result is not shown. */
public final class QueryTooSlowException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    QueryTooSlowException(Duration limit) {
        super("the query took longer than " + limit.toMillis() + " ms");
    }
}
