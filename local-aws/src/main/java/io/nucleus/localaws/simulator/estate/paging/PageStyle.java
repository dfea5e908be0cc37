package io.nucleus.localaws.simulator.estate.paging;

import io.nucleus.localaws.simulator.protocol.SimulatedError;
import java.util.Locale;

/** How each service words its refusal of a page size and of a token. */
enum PageStyle {
    EC2("InvalidParameterValue", "InvalidNextToken", "The specified NextToken is not valid.") {
        @Override
        String outOfRange(PageRule rule, int value) {
            String bound = value < rule.min()
                    ? "greater than or equal to " + rule.min()
                    : "less than or equal to " + rule.max();
            return "Value ( " + value + " ) for parameter maxResults is invalid. Expecting a value " + bound + ".";
        }
    },
    RDS("InvalidParameterValue", "InvalidParameterValue", "The Marker provided is not valid.") {
        @Override
        String outOfRange(PageRule rule, int value) {
            return "Invalid value " + value + " for MaxRecords. Must be between " + rule.min() + " and " + rule.max();
        }
    },
    S3("InvalidArgument", "InvalidArgument", "The continuation token provided is incorrect") {
        @Override
        String outOfRange(PageRule rule, int value) {
            return "Argument max-buckets must be an integer between " + rule.min() + " and " + rule.max();
        }
    },
    LAMBDA("ValidationException", "InvalidParameterValueException", "The Marker provided is not valid."),
    DYNAMODB("ValidationException", "ValidationException", "The ExclusiveStartTableName provided is not valid."),
    ECS("InvalidParameterException", "InvalidParameterException", "Invalid token."),
    EKS("InvalidParameterException", "InvalidParameterException", "The nextToken provided is not valid."),
    ELB("ValidationError", "ValidationError", "The marker provided is not valid."),
    SNS("InvalidParameter", "InvalidParameter", "Invalid parameter: NextToken"),
    SQS("InvalidParameterValue", "InvalidParameterValue", "Invalid NextToken value.") {
        @Override
        String outOfRange(PageRule rule, int value) {
            return "Value " + value + " for parameter MaxResults is invalid. Reason: must be an integer from "
                    + rule.min() + " to " + rule.max() + ".";
        }
    },
    KMS("ValidationException", "InvalidMarkerException", "Could not deserialize marker"),
    IAM("ValidationError", "ValidationError", "Invalid marker"),
    CLOUDFRONT("InvalidArgument", "InvalidArgument", "The parameter Marker is invalid."),
    ORGANIZATIONS("InvalidInputException", "InvalidInputException", "You provided an invalid pagination token."),
    ACCOUNT("ValidationException", "ValidationException", "The NextToken provided is not valid.");

    private static final int BAD_REQUEST = 400;

    private final String sizeCode;
    private final String tokenCode;
    private final String tokenMessage;

    PageStyle(String sizeCode, String tokenCode, String tokenMessage) {
        this.sizeCode = sizeCode;
        this.tokenCode = tokenCode;
        this.tokenMessage = tokenMessage;
    }

    /** The wording of AWS's common model validation, which most services use. */
    String outOfRange(PageRule rule, int value) {
        String name = rule.parameter().substring(0, 1).toLowerCase(Locale.ROOT)
                + rule.parameter().substring(1);
        String bound =
                value < rule.min() ? "greater than or equal to " + rule.min() : "less than or equal to " + rule.max();
        return "1 validation error detected: Value '" + value + "' at '" + name
                + "' failed to satisfy constraint: Member must have value " + bound;
    }

    SimulatedError sizeRefused(PageRule rule, int value) {
        return new SimulatedError(sizeCode, BAD_REQUEST, outOfRange(rule, value));
    }

    SimulatedError tokenRefused() {
        return new SimulatedError(tokenCode, BAD_REQUEST, tokenMessage);
    }
}
