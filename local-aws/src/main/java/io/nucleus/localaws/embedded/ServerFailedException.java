package io.nucleus.localaws.embedded;

/** An embedded server did not start, or not stop, for a reason other than its port. */
public final class ServerFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ServerFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
