package io.nucleus.localaws.simulator.protocol.wire;

import io.nucleus.localaws.simulator.protocol.SimulatedError;
import java.util.Map;

/**
 * What a family of services calls the errors that any service may answer before it looks at the operation. The
 * canonical names are those of the query protocol.
 *
 * <p>Sources: "Common errors" of the API references of EC2, IAM (query), DynamoDB (JSON), Lambda and EKS (REST-JSON),
 * "Error responses" of Amazon S3.
 */
public enum ErrorDialect {
    EC2(Map.of(
            "MissingAuthenticationToken", new Common("AuthFailure", 401),
            "IncompleteSignature", new Common("AuthFailure", 401),
            "InvalidClientTokenId", new Common("AuthFailure", 401),
            "ExpiredToken", new Common("RequestExpired", 400),
            "AccessDenied", new Common("UnauthorizedOperation", 403),
            "Throttling", new Common("RequestLimitExceeded", 503),
            "MalformedInput", new Common("InvalidParameterValue", 400),
            "UnknownOperation", new Common("InvalidAction", 400),
            "InternalFailure", new Common("InternalError", 500),
            "ServiceUnavailable", new Common("Unavailable", 503))),

    QUERY(Map.of(
            "MissingAuthenticationToken", new Common("MissingAuthenticationToken", 403),
            "IncompleteSignature", new Common("IncompleteSignature", 400),
            "InvalidClientTokenId", new Common("InvalidClientTokenId", 403),
            "ExpiredToken", new Common("ExpiredToken", 403),
            "AccessDenied", new Common("AccessDenied", 403),
            "Throttling", new Common("Throttling", 400),
            "MalformedInput", new Common("MalformedInput", 400),
            "UnknownOperation", new Common("InvalidAction", 400),
            "InternalFailure", new Common("InternalFailure", 500),
            "ServiceUnavailable", new Common("ServiceUnavailable", 503))),

    JSON_RPC(Map.of(
            "MissingAuthenticationToken", new Common("MissingAuthenticationTokenException", 400),
            "IncompleteSignature", new Common("IncompleteSignatureException", 400),
            "InvalidClientTokenId", new Common("UnrecognizedClientException", 400),
            "ExpiredToken", new Common("ExpiredTokenException", 400),
            "AccessDenied", new Common("AccessDeniedException", 400),
            "Throttling", new Common("ThrottlingException", 400),
            "MalformedInput", new Common("SerializationException", 400),
            "UnknownOperation", new Common("UnknownOperationException", 400),
            "InternalFailure", new Common("InternalFailure", 500),
            "ServiceUnavailable", new Common("ServiceUnavailable", 503))),

    REST_JSON(Map.of(
            "MissingAuthenticationToken", new Common("MissingAuthenticationTokenException", 403),
            "IncompleteSignature", new Common("IncompleteSignatureException", 403),
            "InvalidClientTokenId", new Common("UnrecognizedClientException", 403),
            "ExpiredToken", new Common("ExpiredTokenException", 403),
            "AccessDenied", new Common("AccessDeniedException", 403),
            "Throttling", new Common("TooManyRequestsException", 429),
            "MalformedInput", new Common("SerializationException", 400),
            "UnknownOperation", new Common("UnknownOperationException", 404),
            "InternalFailure", new Common("InternalFailure", 500),
            "ServiceUnavailable", new Common("ServiceUnavailable", 503))),

    REST_XML(Map.of(
            "MissingAuthenticationToken", new Common("MissingAuthenticationToken", 403),
            "IncompleteSignature", new Common("IncompleteSignature", 400),
            "InvalidClientTokenId", new Common("InvalidClientTokenId", 403),
            "ExpiredToken", new Common("ExpiredToken", 403),
            "AccessDenied", new Common("AccessDenied", 403),
            "Throttling", new Common("Throttling", 400),
            "MalformedInput", new Common("MalformedInput", 400),
            "UnknownOperation", new Common("InvalidAction", 400),
            "InternalFailure", new Common("InternalFailure", 500),
            "ServiceUnavailable", new Common("ServiceUnavailable", 503))),

    S3(Map.of(
            "MissingAuthenticationToken", new Common("AccessDenied", 403),
            "IncompleteSignature", new Common("AuthorizationHeaderMalformed", 400),
            "InvalidClientTokenId", new Common("InvalidAccessKeyId", 403),
            "ExpiredToken", new Common("ExpiredToken", 400),
            "AccessDenied", new Common("AccessDenied", 403),
            "Throttling", new Common("SlowDown", 503),
            "MalformedInput", new Common("MalformedXML", 400),
            "UnknownOperation", new Common("MethodNotAllowed", 405),
            "InternalFailure", new Common("InternalError", 500),
            "ServiceUnavailable", new Common("ServiceUnavailable", 503)));

    private final Map<String, Common> names;

    ErrorDialect(Map<String, Common> names) {
        this.names = names;
    }

    /** The error as this family calls it; an error without a common name stays as it is. */
    public SimulatedError translate(SimulatedError error) {
        Common common = names.get(error.code());
        return common == null ? error : new SimulatedError(common.code, common.status, error.getMessage());
    }

    /** The common error of this canonical name. */
    public SimulatedError error(String canonical, String message) {
        Common common = names.get(canonical);
        if (common == null) {
            throw new IllegalArgumentException(canonical + " is not a common error");
        }
        return new SimulatedError(common.code, common.status, message);
    }

    private record Common(String code, int status) {}
}
