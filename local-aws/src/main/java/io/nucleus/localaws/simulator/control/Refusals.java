package io.nucleus.localaws.simulator.control;

import io.nucleus.localaws.simulator.protocol.CallContext;
import io.nucleus.localaws.simulator.protocol.SimulatedError;

/** The refusals that any call may meet, each in the words and with the code of its service. */
final class Refusals {
    private Refusals() {}

    private static ServiceProfile profile(CallContext call) {
        return ServiceProfile.of(call.service())
                .orElseThrow(() -> new IllegalStateException("no profile of the service " + call.service()));
    }

    static SimulatedError denied(CallContext call, DenialWording wording) {
        ServiceProfile service = profile(call);
        String action = service.action(call.operation());
        String message =
                "User: " + call.principalArn() + " is not authorized to perform: " + action + wording.reason(action);
        String prefix = service.isEc2() ? "You are not authorized to perform this operation. " : "";
        return error(service.denied(), prefix + message);
    }

    static SimulatedError throttled(CallContext call) {
        ServiceProfile service = profile(call);
        String message =
                switch (service.module()) {
                    case "ec2" -> "Request limit exceeded.";
                    case "s3" -> "Please reduce your request rate.";
                    case "sqs" -> "Request is throttled.";
                    default -> "Rate exceeded";
                };
        return error(service.throttled(), message);
    }

    /** @param status 500 or 503 */
    static SimulatedError failed(CallContext call, int status) {
        return error(
                profile(call).failed(status),
                status == 503
                        ? "The service is unavailable. Please try again shortly."
                        : "The request processing has failed because of an unknown error, exception or failure.");
    }

    static SimulatedError regionNotEnabled(CallContext call) {
        ServiceProfile service = profile(call);
        return error(service.unknownToken(), service.unknownTokenMessage());
    }

    private static SimulatedError error(ServiceProfile.ErrorCode code, String message) {
        return new SimulatedError(code.code(), code.status(), message);
    }
}
