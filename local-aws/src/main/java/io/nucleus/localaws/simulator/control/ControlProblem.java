package io.nucleus.localaws.simulator.control;

/** A request of the control API that cannot be done; answered as {@code application/problem+json} (RFC 9457). */
final class ControlProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String field;

    private ControlProblem(int status, String field, String message) {
        super(message, null, false, false);
        this.status = status;
        this.field = field;
    }

    /** @param field of the body or the query; null if it is not about one */
    static ControlProblem badRequest(String field, String message) {
        return new ControlProblem(400, field, message);
    }

    static ControlProblem notFound(String field, String message) {
        return new ControlProblem(404, field, message);
    }

    static ControlProblem methodNotAllowed(String message) {
        return new ControlProblem(405, null, message);
    }

    static ControlProblem forbidden(String message) {
        return new ControlProblem(403, null, message);
    }

    int status() {
        return status;
    }

    String field() {
        return field;
    }
}
