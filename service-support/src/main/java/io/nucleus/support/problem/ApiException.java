package io.nucleus.support.problem;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Ends a request with a problem. Its text is shown to the client. */
public final class ApiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final transient List<Problem.FieldError> errors;
    private final transient Duration retryAfter;

    public ApiException(ErrorCode code, String detail) {
        this(code, detail, List.of(), null);
    }

    private ApiException(ErrorCode code, String detail, List<Problem.FieldError> errors, Duration retryAfter) {
        super(detail);
        this.code = requireNonNull(code, "code is null");
        this.errors = List.copyOf(errors);
        this.retryAfter = retryAfter;
    }

    /** A field has a value that cannot be used. */
    public static ApiException invalid(String field, String expected) {
        return invalid(List.of(new Problem.FieldError(field, expected)));
    }

    /** Several fields have values that cannot be used. */
    public static ApiException invalid(List<Problem.FieldError> errors) {
        String detail = errors.size() == 1
                ? errors.getFirst().field() + " " + errors.getFirst().message()
                : errors.size() + " fields are not valid";
        return new ApiException(ErrorCode.INVALID_REQUEST, detail, errors, null);
    }

    public static ApiException notFound(String detail) {
        return new ApiException(ErrorCode.NOT_FOUND, detail);
    }

    /** Too much is going on, or not enough is ready: the client may come back. */
    public static ApiException later(ErrorCode code, String detail, Duration retryAfter) {
        return new ApiException(code, detail, List.of(), retryAfter);
    }

    public ErrorCode code() {
        return code;
    }

    public List<Problem.FieldError> errors() {
        return errors;
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
