package io.nucleus.localaws.simulator.protocol;

import static java.util.Objects.requireNonNull;

/** An error as AWS would answer it; each protocol has its own form for it. */
public final class SimulatedError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final int httpStatus;

    /**
     * @param code AWS's error code, for instance {@code AccessDenied}
     * @param httpStatus the status that AWS sends with it
     * @param message AWS's wording
     */
    public SimulatedError(String code, int httpStatus, String message) {
        super(message, null, false, false);
        this.code = requireNonNull(code, "code is null");
        this.httpStatus = httpStatus;
    }

    /** A member that a request must have; without it AWS's common model validation refuses the request. */
    public static String required(String member, String value) {
        if (value == null) {
            throw new SimulatedError(
                    "ValidationException",
                    400,
                    "1 validation error detected: Value null at '" + member
                            + "' failed to satisfy constraint: Member must not be null");
        }
        return value;
    }

    public String code() {
        return code;
    }

    public int httpStatus() {
        return httpStatus;
    }

    /** Whether the caller is to blame, as the query protocols tell ({@code Sender} or {@code Receiver}). */
    public boolean isSenderFault() {
        return httpStatus < 500;
    }
}
