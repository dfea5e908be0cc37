package io.nucleus.localaws.simulator.control;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.nucleus.localaws.simulator.estate.Account;
import io.nucleus.localaws.simulator.estate.Estate;
import io.nucleus.localaws.simulator.estate.ResourceDefinition;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The faults in force. */
final class FaultEndpoints {
    private static final double MOST = 1e6;
    private static final int MOST_ITEMS = 10_000;
    private static final int MOST_MILLIS = 600_000;
    private static final Set<Integer> ERRORS = Set.of(500, 503);

    private final Controls controls;
    private final ControlNames names;

    FaultEndpoints(Controls controls, Estate estate) {
        this.controls = controls;
        this.names = new ControlNames(estate);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FaultView(long id, String effect, CallMatch match, Effect settings, long struck, Long remaining) {}

    record Faults(List<FaultView> faults) {}

    ControlAnswer list(Fields fields) {
        fields.refuseOthers();
        return ControlAnswer.ok(
                new Faults(controls.faults().stream().map(FaultEndpoints::view).toList()));
    }

    ControlAnswer add(Fields fields) {
        CallMatch match = match(fields);
        Effect effect = effect(fields);
        Integer times = fields.integer("times", 1, Integer.MAX_VALUE);
        fields.refuseOthers();
        return new ControlAnswer.Json(
                201, view(controls.add(match, effect, times == null ? null : Long.valueOf(times))));
    }

    ControlAnswer remove(Fields fields, String id) {
        fields.refuseOthers();
        if (!id.matches("[0-9]{1,18}") || !controls.remove(Long.parseLong(id))) {
            throw ControlProblem.notFound("id", "there is no fault " + id);
        }
        return list(fields);
    }

    ControlAnswer clear(Fields fields) {
        fields.refuseOthers();
        controls.clearFaults();
        return list(fields);
    }

    private static FaultView view(Fault fault) {
        return new FaultView(
                fault.id(), name(fault.effect()), fault.match(), fault.effect(), fault.struck(), fault.remaining());
    }

    private static String name(Effect effect) {
        return switch (effect) {
            case Effect.Deny deny -> "deny";
            case Effect.Throttle throttle -> "throttle";
            case Effect.ThrottleBucket bucket -> "throttle";
            case Effect.ServerError error -> "error";
            case Effect.Latency latency -> "latency";
            case Effect.Reset reset -> "reset";
            case Effect.ShortPages pages -> "short-pages";
            case Effect.UnknownMembers unknown -> "unknown-members";
        };
    }

    private CallMatch match(Fields fields) {
        Account account = names.account(fields);
        String service = fields.text("service");
        if (service != null && !ServiceProfile.modules().contains(service)) {
            throw ControlProblem.badRequest(
                    "service",
                    "service must be one of " + new TreeSet<>(ServiceProfile.modules()) + ", not " + service);
        }
        ResourceDefinition type = names.type(fields);
        return new CallMatch(
                account == null ? null : account.id(),
                fields.text("role"),
                names.region(fields),
                service,
                fields.text("operation"),
                type == null ? null : type.type().value(),
                type);
    }

    private static Effect effect(Fields fields) {
        String effect = fields.requiredText("effect");
        return switch (effect) {
            case "deny" -> new Effect.Deny(wording(fields));
            case "throttle" -> throttle(fields);
            case "error" -> new Effect.ServerError(rate(fields), status(fields));
            case "latency" ->
                new Effect.Latency(
                        required("millis", fields.integer("millis", 0, MOST_MILLIS)),
                        fields.integer("jitterMillis", 0, MOST_MILLIS, 0));
            case "reset" -> new Effect.Reset(rate(fields));
            case "short-pages" -> new Effect.ShortPages(required("size", fields.integer("size", 1, MOST_ITEMS)));
            case "unknown-members" -> new Effect.UnknownMembers();
            default ->
                throw ControlProblem.badRequest(
                        "effect",
                        "effect must be deny, throttle, error, latency, reset, short-pages or unknown-members, not "
                                + effect);
        };
    }

    private static DenialWording wording(Fields fields) {
        String wording = fields.text("wording");
        return switch (wording == null ? "iam" : wording.toLowerCase(Locale.ROOT)) {
            case "iam" -> DenialWording.IAM;
            case "scp" -> DenialWording.SCP;
            default -> throw ControlProblem.badRequest("wording", "wording must be iam or scp, not " + wording);
        };
    }

    private static Effect throttle(Fields fields) {
        if (!fields.has("capacity")) {
            return new Effect.Throttle(rate(fields));
        }
        double capacity = required("capacity", fields.number("capacity", 0, MOST));
        return new Effect.ThrottleBucket(
                capacity, required("refillPerSecond", fields.number("refillPerSecond", 0, MOST)));
    }

    /** All calls unless it says otherwise. */
    private static double rate(Fields fields) {
        Double rate = fields.number("rate", 0, 1);
        return rate == null ? 1 : rate;
    }

    private static int status(Fields fields) {
        int status = fields.integer("status", 500, 503, 500);
        if (!ERRORS.contains(status)) {
            throw ControlProblem.badRequest("status", "status must be 500 or 503");
        }
        return status;
    }

    private static <T> T required(String field, T value) {
        if (value == null) {
            throw ControlProblem.badRequest(field, field + " is missing");
        }
        return value;
    }
}
