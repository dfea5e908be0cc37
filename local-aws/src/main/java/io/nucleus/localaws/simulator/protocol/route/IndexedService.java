package io.nucleus.localaws.simulator.protocol.route;

import io.nucleus.localaws.simulator.protocol.model.OperationModel;
import io.nucleus.localaws.simulator.protocol.model.ServiceModel;
import io.nucleus.localaws.simulator.protocol.wire.WireRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.core.SdkPojo;

/** The operations of a service in the ways in which requests name them. */
final class IndexedService {
    private final ServiceModel model;
    private final Map<String, OperationModel> answeredByName = new HashMap<>();
    private final Set<Class<? extends SdkPojo>> answered;
    private volatile Map<String, OperationModel> allByName;
    private volatile List<RestRoute> restRoutes;

    IndexedService(ServiceModel model, Collection<OperationModel> answered) {
        this.model = model;
        answered.forEach(operation -> answeredByName.put(operation.name(), operation));
        this.answered = answered.stream().map(OperationModel::requestClass).collect(Collectors.toUnmodifiableSet());
    }

    ServiceModel model() {
        return model;
    }

    boolean answers(OperationModel operation) {
        return answered.contains(operation.requestClass());
    }

    /** An operation by its API name. The SDK's whole list is read only for one that is not registered. */
    Optional<OperationModel> named(String name) {
        OperationModel found = answeredByName.get(name);
        return found == null ? Optional.ofNullable(allByName().get(name)) : Optional.of(found);
    }

    private Map<String, OperationModel> allByName() {
        Map<String, OperationModel> known = allByName;
        if (known == null) {
            known = new HashMap<>();
            for (OperationModel operation : model.operations()) {
                known.put(operation.name(), operation);
            }
            allByName = known;
        }
        return known;
    }

    /**
     * The operations that a path may call. All of the SDK's take part, not only those registered: else a request for
     * one that is not would be answered by another with a similar path.
     */
    List<RestMatch> match(WireRequest request, RequestPath path) {
        List<RestMatch> matches = new ArrayList<>();
        for (RestRoute route : restRoutes()) {
            route.match(request, path).ifPresent(matches::add);
        }
        return matches;
    }

    private List<RestRoute> restRoutes() {
        List<RestRoute> known = restRoutes;
        if (known == null) {
            known = model.operations().stream().map(RestRoute::new).toList();
            restRoutes = known;
        }
        return known;
    }
}
