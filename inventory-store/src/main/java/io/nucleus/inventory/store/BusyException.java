package io.nucleus.inventory.store;

/** DynamoDB did not take a request for as long as it was tried: throttled, or busy with others. The request itself is not to blame. */
public final class BusyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public BusyException(String message, Throwable cause) {
        super(message, cause);
    }
}
