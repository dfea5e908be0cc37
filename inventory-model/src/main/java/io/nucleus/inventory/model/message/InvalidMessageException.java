package io.nucleus.inventory.model.message;

/** A message that can never be handled, however often it is delivered. Its text names the field and what was expected. */
public final class InvalidMessageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public InvalidMessageException(String reason) {
        super(reason);
    }

    public InvalidMessageException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
