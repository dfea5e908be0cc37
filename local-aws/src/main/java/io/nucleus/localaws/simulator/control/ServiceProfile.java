package io.nucleus.localaws.simulator.control;

import io.nucleus.localaws.simulator.estate.Scope;
import io.nucleus.localaws.simulator.estate.generic.GenericType;
import io.nucleus.localaws.simulator.estate.generic.GenericTypes;
import io.nucleus.localaws.simulator.protocol.model.ServiceModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How each service says no. Sources: the "Common errors" and operation pages of each API reference, the error shapes in
 * the service models, and the IAM User Guide ("Troubleshoot access denied error messages") for the wording.
 */
final class ServiceProfile {
    /** Services whose calls are in no region, wherever they are signed for. */
    private static final Set<String> GLOBAL = Set.of("account", "cloudfront", "iam", "organizations", "sts");

    /** Actions whose prefix is not what requests are signed for (Service Authorization Reference). */
    private static final Map<String, String> PREFIXES = Map.of("monitoring", "cloudwatch", "tagging", "tag");

    /** Actions that are not named as their operation (Service Authorization Reference, Amazon S3). */
    private static final Map<String, String> S3_ACTIONS = Map.of(
            "ListBuckets", "ListAllMyBuckets",
            "HeadBucket", "ListBucket",
            "GetBucketEncryption", "GetEncryptionConfiguration",
            "GetPublicAccessBlock", "GetBucketPublicAccessBlock");

    // module, IAM prefix; denied; throttled; family
    private static final List<ServiceProfile> TABLE = List.of(
            row("account", "account", e("AccessDeniedException", 403), e("TooManyRequestsException", 429), Family.JSON),
            row("cloudfront", "cloudfront", e("AccessDenied", 403), e("Throttling", 400), Family.QUERY),
            row("dynamodb", "dynamodb", e("AccessDeniedException", 400), e("ThrottlingException", 400), Family.JSON),
            row("ec2", "ec2", e("UnauthorizedOperation", 403), e("RequestLimitExceeded", 503), Family.EC2),
            row("ecs", "ecs", e("AccessDeniedException", 400), e("ThrottlingException", 400), Family.JSON),
            row("eks", "eks", e("AccessDeniedException", 403), e("ThrottlingException", 429), Family.REST_JSON),
            row(
                    "elasticloadbalancingv2",
                    "elasticloadbalancing",
                    e("AccessDenied", 403),
                    e("Throttling", 400),
                    Family.QUERY),
            row("iam", "iam", e("AccessDenied", 403), e("Throttling", 400), Family.QUERY),
            row("kms", "kms", e("AccessDeniedException", 400), e("ThrottlingException", 400), Family.JSON),
            row(
                    "lambda",
                    "lambda",
                    e("AccessDeniedException", 403),
                    e("TooManyRequestsException", 429),
                    Family.REST_JSON),
            row(
                    "organizations",
                    "organizations",
                    e("AccessDeniedException", 400),
                    e("TooManyRequestsException", 400),
                    Family.JSON),
            row("rds", "rds", e("AccessDenied", 403), e("Throttling", 400), Family.QUERY),
            row("s3", "s3", e("AccessDenied", 403), e("SlowDown", 503), Family.S3),
            row("sns", "SNS", e("AuthorizationError", 403), e("Throttling", 400), Family.QUERY),
            row("sqs", "sqs", e("AccessDenied", 403), e("RequestThrottled", 403), Family.QUERY),
            row(
                    "resourcegroupstaggingapi",
                    "tag",
                    e("AccessDeniedException", 400),
                    e("ThrottledException", 400),
                    Family.JSON),
            row("sts", "sts", e("AccessDenied", 403), e("Throttling", 400), Family.QUERY));

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

    private static final Map<String, ServiceProfile> BY_MODULE = byModule();

    private final String module;
    private final String actionPrefix;
    private final ErrorCode denied;
    private final ErrorCode throttled;
    private final Family family;
    private final boolean global;

    private ServiceProfile(
            String module, String actionPrefix, ErrorCode denied, ErrorCode throttled, Family family, boolean global) {
        this.module = module;
        this.actionPrefix = actionPrefix;
        this.denied = denied;
        this.throttled = throttled;
        this.family = family;
        this.global = global;
    }

    private static ServiceProfile row(
            String module, String actionPrefix, ErrorCode denied, ErrorCode throttled, Family family) {
        return new ServiceProfile(module, actionPrefix, denied, throttled, family, GLOBAL.contains(module));
    }

    /** What is not in the table says no as most services of its protocol do. */
    private static Map<String, ServiceProfile> byModule() {
        Map<String, ServiceProfile> profiles = new HashMap<>();
        TABLE.forEach(profile -> profiles.put(profile.module, profile));
        for (GenericType type : GenericTypes.ALL) {
            boolean global = type.definition().scope() == Scope.GLOBAL;
            profiles.computeIfAbsent(type.definition().service(), module -> of(ServiceModel.of(type.list()), global));
        }
        return Map.copyOf(profiles);
    }

    private static ServiceProfile of(ServiceModel model, boolean global) {
        String prefix = PREFIXES.getOrDefault(model.signingName(), model.signingName());
        return switch (model.protocol()) {
            case EC2, QUERY, REST_XML ->
                new ServiceProfile(
                        model.module(), prefix, e("AccessDenied", 403), e("Throttling", 400), Family.QUERY, global);
            case JSON_RPC, CBOR_RPC ->
                new ServiceProfile(
                        model.module(),
                        prefix,
                        e("AccessDeniedException", 400),
                        e("ThrottlingException", 400),
                        Family.JSON,
                        global);
            case REST_JSON ->
                new ServiceProfile(
                        model.module(),
                        prefix,
                        e("AccessDeniedException", 403),
                        e("TooManyRequestsException", 429),
                        Family.REST_JSON,
                        global);
        };
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

    /** Whether it is EC2, which says more than others do. */
    boolean isEc2() {
        return family == Family.EC2;
    }

    boolean isGlobal() {
        return global;
    }

    /** The IAM action that an operation needs. */
    String action(String operation) {
        String name = family == Family.S3 ? S3_ACTIONS.getOrDefault(operation, operation) : operation;
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
