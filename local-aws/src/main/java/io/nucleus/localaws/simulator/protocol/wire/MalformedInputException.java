package io.nucleus.localaws.simulator.protocol.wire;

/** What the caller sent cannot be read as the operation's input. Each protocol answers it with its own error. */
final class MalformedInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    MalformedInputException(String message, Throwable cause) {
        super(message, cause, false, false);
    }

    MalformedInputException(String message) {
        this(message, null);
    }
}
