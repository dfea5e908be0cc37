package io.nucleus.query.index;

/** A page is so far from both ends of the answer that finding it would cost more than it is worth. */
public final class PageTooDeepException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PageTooDeepException(int rows) {
        super("must lie within the first or the last %,d rows; nextToken leads beyond, and so do filters"
                .formatted(rows));
    }
}
