package io.nucleus.localaws.simulator.control;

import io.nucleus.localaws.simulator.estate.Estate;
import io.nucleus.localaws.simulator.identity.RoleTrusts;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Which request does what; documented in {@code docs/simulator.md}. */
final class ControlRoutes {
    private static final String NAMED = "/{}";

    private final Map<String, BiFunction<Fields, String, ControlAnswer>> routes = new TreeMap<>();
    private final Estate estate;
    private final Controls controls;
    private final RoleTrusts trusts;

    ControlRoutes(Estate estate, Controls controls, RoleTrusts trusts) {
        this.estate = estate;
        this.controls = controls;
        this.trusts = trusts;
        EstateEndpoints resources = new EstateEndpoints(estate);
        FaultEndpoints faults = new FaultEndpoints(controls, estate);
        OrganizationEndpoints organization = new OrganizationEndpoints(estate, trusts);
        CallEndpoints calls = new CallEndpoints(controls);
        route("GET /", (fields, name) -> index(fields));
        route("GET /organization", (fields, name) -> organization.organization(fields));
        route("PUT /roles" + NAMED, organization::setRole);
        route("DELETE /roles" + NAMED, organization::resetRole);
        route("GET /estate", (fields, name) -> resources.resources(fields));
        route("GET /estate/summary", (fields, name) -> resources.summary(fields));
        route("GET /day", (fields, name) -> resources.day(fields));
        route("PUT /day", (fields, name) -> resources.setDay(fields));
        route("POST /day/next", (fields, name) -> resources.nextDay(fields));
        route("POST /resources", (fields, name) -> resources.create(fields));
        route("PATCH /resources", (fields, name) -> resources.change(fields));
        route("DELETE /resources", (fields, name) -> resources.delete(fields));
        route("GET /faults", (fields, name) -> faults.list(fields));
        route("POST /faults", (fields, name) -> faults.add(fields));
        route("DELETE /faults", (fields, name) -> faults.clear(fields));
        route("DELETE /faults" + NAMED, faults::remove);
        route("GET /calls", (fields, name) -> calls.calls(fields));
        route("DELETE /calls", (fields, name) -> calls.reset(fields));
        route("POST /reset", (fields, name) -> reset(fields));
    }

    private void route(String request, BiFunction<Fields, String, ControlAnswer> endpoint) {
        routes.put(request, endpoint);
    }

    /** What the control API has. */
    record Index(List<String> requests) {}

    private ControlAnswer index(Fields fields) {
        fields.refuseOthers();
        return ControlAnswer.ok(new Index(List.copyOf(routes.keySet())));
    }

    private ControlAnswer reset(Fields fields) {
        fields.refuseOthers();
        controls.clearFaults();
        controls.counts().reset();
        trusts.resetAll();
        estate.reset();
        return index(fields);
    }

    /**
     * @param path below the control API's prefix, with a leading slash
     * @throws ControlProblem if there is no such request or it cannot be done
     */
    ControlAnswer answer(String method, String path, Fields fields) {
        var exact = routes.get(method + " " + path);
        if (exact != null) {
            return exact.apply(fields, null);
        }
        int slash = path.lastIndexOf('/');
        String parent = path.substring(0, slash) + NAMED;
        var named = routes.get(method + " " + parent);
        if (named != null && slash + 1 < path.length()) {
            return named.apply(fields, path.substring(slash + 1));
        }
        throw exists(path) || exists(parent)
                ? ControlProblem.methodNotAllowed(path + " does not know the method " + method)
                : ControlProblem.notFound(null, "the control API has no " + path);
    }

    private boolean exists(String path) {
        return routes.keySet().stream().anyMatch(route -> route.endsWith(" " + path));
    }
}
