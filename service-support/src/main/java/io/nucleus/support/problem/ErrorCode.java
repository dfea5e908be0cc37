package io.nucleus.support.problem;

import java.net.URI;
import java.util.Locale;

/** Every kind of error that an API answers, with its HTTP status: the one place where they meet. */
public enum ErrorCode {
    INVALID_REQUEST(400, "The request is not valid"),
    NOT_FOUND(404, "There is no such thing"),
    METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
    NOT_ACCEPTABLE(406, "The answer cannot be given in an accepted form"),
    CONFLICT(409, "The request conflicts with the present state"),
    PAYLOAD_TOO_LARGE(413, "The request is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The content type is not supported"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    INTERNAL(500, "Something went wrong on our side"),
    UPSTREAM(502, "A service that this one needs answered with an error"),
    UNAVAILABLE(503, "The service is not ready");

    private final int status;
    private final String title;

    ErrorCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** Stable: programs may compare it. */
    public URI type() {
        return URI.create(
                "urn:nucleus:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** The code for a status that some library chose; {@link #INVALID_REQUEST} or {@link #INTERNAL} if none fits. */
    static ErrorCode ofStatus(int status) {
        for (ErrorCode code : values()) {
            if (code.status == status) {
                return code;
            }
        }
        return status < 500 ? INVALID_REQUEST : INTERNAL;
    }
}
