package io.nucleus.localaws.simulator.control;

import io.nucleus.localaws.simulator.control.CallCounts.Count;
import java.util.List;
import java.util.Objects;

/** How often the API was called. */
final class CallEndpoints {
    private final Controls controls;

    CallEndpoints(Controls controls) {
        this.controls = controls;
    }

    record Calls(long total, List<Count> counts) {}

    ControlAnswer calls(Fields fields) {
        String account = fields.text("account");
        String region = fields.text("region");
        String service = fields.text("service");
        String operation = fields.text("operation");
        fields.refuseOthers();
        List<Count> counts = controls.counts()
                .matching(key -> is(account, key.account())
                        && is(region, key.region())
                        && is(service, key.service())
                        && is(operation, key.operation()));
        return ControlAnswer.ok(
                new Calls(counts.stream().mapToLong(Count::calls).sum(), counts));
    }

    private static boolean is(String wanted, String actual) {
        return wanted == null || Objects.equals(wanted, actual);
    }

    ControlAnswer reset(Fields fields) {
        fields.refuseOthers();
        controls.counts().reset();
        return calls(fields);
    }
}
