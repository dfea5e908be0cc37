package io.nucleus.localaws.simulator.control;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How each service says no. Sources: the "Common errors" and operation pages of each API reference, the error shapes in
 * the service models, and the IAM User Guide ("Troubleshoot access denied error messages") for the wording.
 */
enum ServiceProfile {
    // module, IAM prefix; denied; throttled; internal error; token that the region does not know
    ACCOUNT("account", "account", e("AccessDeniedException", 403), e("TooManyRequestsException", 429), Family.JSON),
    CLOUDFRONT("cloudfront", "cloudfront", e("AccessDenied", 403), e("Throttling", 400), Family.QUERY),
    DYNAMODB("dynamodb", "dynamodb", e("AccessDeniedException", 400), e("ThrottlingException", 400), Family.JSON),
    EC2("ec2", "ec2", e("UnauthorizedOperation", 403), e("RequestLimitExceeded", 503), Family.EC2),
    ECS("ecs", "ecs", e("AccessDeniedException", 400), e("ThrottlingException", 400), Family.JSON),
    EKS("eks", "eks", e("AccessDeniedException", 403), e("ThrottlingException", 429), Family.REST_JSON),
    ELB("elasticloadbalancingv2", "elasticloadbalancing", e("AccessDenied", 403), e("Throttling", 400), Family.QUERY),
    IAM("iam", "iam", e("AccessDenied", 403), e("Throttling", 400), Family.QUERY),
    KMS("kms", "kms", e("AccessDeniedException", 400), e("ThrottlingException", 400), Family.JSON),
    LAMBDA("lambda", "lambda", e("AccessDeniedException", 403), e("TooManyRequestsException", 429), Family.REST_JSON),
    ORGANIZATIONS(
            "organizations",
            "organizations",
            e("AccessDeniedException", 400),
            e("TooManyRequestsException", 400),
            Family.JSON),
    RDS("rds", "rds", e("AccessDenied", 403), e("Throttling", 400), Family.QUERY),
    S3("s3", "s3", e("AccessDenied", 403), e("SlowDown", 503), Family.S3),
    SNS("sns", "SNS", e("AuthorizationError", 403), e("Throttling", 400), Family.QUERY),
    SQS("sqs", "sqs", e("AccessDenied", 403), e("RequestThrottled", 403), Family.QUERY),
    STS("sts", "sts", e("AccessDenied", 403), e("Throttling", 400), Family.QUERY);

    /** An error code with the HTTP status that comes with it. */
    record ErrorCode(String code, int status) {}

    /** What services of one protocol have in common. */
    enum Family {
        EC2(
                e("AuthFailure", 401),
                "AWS was not able to validate the provided access credentials",
                "InternalError",
                "Unavailable"),
        QUERY(e("InvalidClientTokenId", 403), Family.INVALID, "InternalFailure", "ServiceUnavailable"),
        JSON(e("UnrecognizedClientException", 400), Family.INVALID, "InternalServerError", "ServiceUnavailable"),
        REST_JSON(
                e("UnrecognizedClientException", 403),
                Family.INVALID,
                "ServiceException",
                "ServiceUnavailableException"),
        S3(
                e("InvalidToken", 400),
                "The provided token is malformed or otherwise invalid.",
                "InternalError",
                "ServiceUnavailable");

        private static final String INVALID = "The security token included in the request is invalid.";

        private final ErrorCode unknownToken;
        private final String unknownTokenMessage;
        private final String internal;
        private final String unavailable;

        Family(ErrorCode unknownToken, String unknownTokenMessage, String internal, String unavailable) {
            this.unknownToken = unknownToken;
            this.unknownTokenMessage = unknownTokenMessage;
            this.internal = internal;
            this.unavailable = unavailable;
        }
    }

    private static final Map<String, ServiceProfile> BY_MODULE =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(ServiceProfile::module, Function.identity()));

    /** Services whose calls are in no region, wherever they are signed for. */
    private static final Set<ServiceProfile> GLOBAL = Set.of(ACCOUNT, CLOUDFRONT, IAM, ORGANIZATIONS, STS);

    /** Actions that are not named as their operation (Service Authorization Reference, Amazon S3). */
    private static final Map<String, String> S3_ACTIONS = Map.of(
            "ListBuckets", "ListAllMyBuckets",
            "HeadBucket", "ListBucket",
            "GetBucketEncryption", "GetEncryptionConfiguration",
            "GetPublicAccessBlock", "GetBucketPublicAccessBlock");

    private final String module;
    private final String actionPrefix;
    private final ErrorCode denied;
    private final ErrorCode throttled;
    private final Family family;

    ServiceProfile(String module, String actionPrefix, ErrorCode denied, ErrorCode throttled, Family family) {
        this.module = module;
        this.actionPrefix = actionPrefix;
        this.denied = denied;
        this.throttled = throttled;
        this.family = family;
    }

    private static ErrorCode e(String code, int status) {
        return new ErrorCode(code, status);
    }

    static Optional<ServiceProfile> of(String module) {
        return Optional.ofNullable(BY_MODULE.get(module));
    }

    static Set<String> modules() {
        return BY_MODULE.keySet();
    }

    String module() {
        return module;
    }

    boolean isGlobal() {
        return GLOBAL.contains(this);
    }

    /** The IAM action that an operation needs. */
    String action(String operation) {
        String name = this == S3 ? S3_ACTIONS.getOrDefault(operation, operation) : operation;
        return actionPrefix + ":" + name;
    }

    ErrorCode denied() {
        return denied;
    }

    ErrorCode throttled() {
        return throttled;
    }

    ErrorCode failed(int status) {
        return new ErrorCode(status == 503 ? family.unavailable : family.internal, status);
    }

    ErrorCode unknownToken() {
        return family.unknownToken;
    }

    String unknownTokenMessage() {
        return family.unknownTokenMessage;
    }
}
