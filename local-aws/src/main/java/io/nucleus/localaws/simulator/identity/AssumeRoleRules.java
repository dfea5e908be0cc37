package io.nucleus.localaws.simulator.identity;

import io.nucleus.localaws.simulator.protocol.SimulatedError;
import java.time.Duration;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.sts.model.AssumeRoleRequest;

/** What AssumeRole accepts (AssumeRole, API reference), in the wording of AWS's model validation. */
final class AssumeRoleRules {
    private static final Pattern ROLE_ARN = Pattern.compile("arn:aws:iam::[0-9]{12}:role/[\\w+=,.@/-]+");
    private static final Pattern SESSION_NAME = Pattern.compile("[\\w+=,.@-]{2,64}");
    private static final Pattern EXTERNAL_ID = Pattern.compile("[\\w+=,.@:/-]{2,1224}");

    private static final int STANDARD_SECONDS = 3_600;
    private static final int MIN_SECONDS = 900;
    private static final int MAX_SECONDS = 43_200;
    private static final int MAX_CHAINED_SECONDS = 3_600;

    private AssumeRoleRules() {}

    /**
     * @return how long the session lasts
     * @throws SimulatedError {@code ValidationError} for what AWS does not accept
     */
    static Duration check(AssumeRoleRequest request, String principalArn) {
        require(ROLE_ARN, request.roleArn(), "roleArn");
        require(SESSION_NAME, request.roleSessionName(), "roleSessionName");
        if (request.externalId() != null) {
            require(EXTERNAL_ID, request.externalId(), "externalId");
        }
        int seconds = request.durationSeconds() == null ? STANDARD_SECONDS : request.durationSeconds();
        checkDuration(seconds, principalArn.contains(":assumed-role/"));
        return Duration.ofSeconds(seconds);
    }

    private static void checkDuration(int seconds, boolean chained) {
        if (seconds < MIN_SECONDS) {
            throw constraint(
                    seconds, "durationSeconds", "Member must have value greater than or equal to " + MIN_SECONDS);
        }
        if (seconds > MAX_SECONDS) {
            throw constraint(seconds, "durationSeconds", "Member must have value less than or equal to " + MAX_SECONDS);
        }
        if (chained && seconds > MAX_CHAINED_SECONDS) {
            throw refusal("The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role "
                    + "chaining");
        }
    }

    private static void require(Pattern form, String value, String member) {
        if (value == null || !form.matcher(value).matches()) {
            throw constraint(value, member, "Member must satisfy regular expression pattern: " + form);
        }
    }

    private static SimulatedError constraint(Object value, String member, String constraint) {
        return refusal("1 validation error detected: Value '" + value + "' at '" + member
                + "' failed to satisfy constraint: " + constraint);
    }

    private static SimulatedError refusal(String message) {
        return new SimulatedError("ValidationError", 400, message);
    }
}
