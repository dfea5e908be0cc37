package io.nucleus.export.inventory;

import io.nucleus.support.problem.Problem.FieldError;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** query-service did not give what was asked for. */
public abstract sealed class InventoryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private InventoryException(String message, Throwable cause) {
        super(message, cause);
    }

    /** It understands the question as wrong: asking again does not help. */
    public static final class Refused extends InventoryException {
        private static final long serialVersionUID = 1L;
        private final transient List<FieldError> errors;

        Refused(String message, List<FieldError> errors) {
            super(message, null);
            this.errors = List.copyOf(errors);
        }

        public List<FieldError> errors() {
            return errors;
        }
    }

    /** It is not there, not ready, has too much to do, or broke off: asking again may help. */
    public static final class Unavailable extends InventoryException {
        private static final long serialVersionUID = 1L;
        private final transient Duration retryAfter;

        Unavailable(String message, Throwable cause, Duration retryAfter) {
            super(message, cause);
            this.retryAfter = retryAfter;
        }

        public Optional<Duration> retryAfter() {
            return Optional.ofNullable(retryAfter);
        }
    }
}
