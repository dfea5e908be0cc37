package io.nucleus.localaws.simulator.protocol.route;

import io.nucleus.localaws.simulator.protocol.OperationRegistry;
import io.nucleus.localaws.simulator.protocol.model.OperationModel;
import io.nucleus.localaws.simulator.protocol.model.ServiceModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkPojo;

/** The services of which some operation is registered, by signing name. */
final class ServiceIndex {
    private final Map<String, List<IndexedService>> bySigningName = new HashMap<>();

    ServiceIndex(OperationRegistry registry) {
        Map<String, ServiceModel> models = new HashMap<>();
        Map<ServiceModel, List<Class<? extends SdkPojo>>> requests = new LinkedHashMap<>();
        for (Class<? extends SdkPojo> request : registry.requests()) {
            String key = request.getPackageName() + request.getSuperclass().getSimpleName();
            ServiceModel model = models.computeIfAbsent(key, unused -> ServiceModel.of(request));
            requests.computeIfAbsent(model, unused -> new ArrayList<>()).add(request);
        }
        requests.forEach((model, classes) -> bySigningName
                .computeIfAbsent(model.signingName(), unused -> new ArrayList<>())
                .add(new IndexedService(
                        model, classes.stream().map(model::operation).toList())));
    }

    /** Several services may share a signing name: RDS, Neptune and DocumentDB do. */
    List<IndexedService> signedAs(String signingName) {
        return bySigningName.getOrDefault(SigningNames.usual(signingName), List.of());
    }

    /** Whether the simulator has an answer to an operation. */
    boolean answers(OperationModel operation) {
        return signedAs(operation.service().signingName()).stream().anyMatch(service -> service.answers(operation));
    }
}
