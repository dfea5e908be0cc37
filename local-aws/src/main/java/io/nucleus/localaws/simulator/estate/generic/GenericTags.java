package io.nucleus.localaws.simulator.estate.generic;

import io.nucleus.localaws.simulator.estate.Estate;
import io.nucleus.localaws.simulator.estate.EstateView;
import io.nucleus.localaws.simulator.estate.Item;
import io.nucleus.localaws.simulator.protocol.CallContext;
import io.nucleus.localaws.simulator.protocol.OperationRegistry;
import io.nucleus.localaws.simulator.protocol.SimulatedError;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkPojo;

/**
 * An operation that tells the tags of one resource of these types.
 *
 * @param key the path in the request of the id or ARN
 * @param out the path in the response
 */
public record GenericTags(Class<? extends SdkPojo> request, String key, String out, List<GenericType> types) {
    private static final int NOT_FOUND = 404;

    public GenericTags {
        types = List.copyOf(types);
    }

    public static GenericTags of(Class<? extends SdkPojo> request, String key, String out, GenericType... types) {
        return new GenericTags(request, key, out, List.of(types));
    }

    void register(OperationRegistry registry, Estate estate) {
        registry.register(request, (call, asked) -> answer(estate.view(), call, asked));
    }

    private SdkPojo answer(EstateView view, CallContext call, SdkPojo asked) {
        String wanted = Pojos.get(asked, key).map(Object::toString).orElse("");
        Item item = types.stream()
                .map(type -> ArnLookup.find(
                        view, view.cell(call.accountId(), type.region(call.region()), type.definition()), wanted))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new SimulatedError(
                        "ResourceNotFoundException", NOT_FOUND, "There is no resource " + wanted + "."));
        SdkPojo response = Requests.response(request);
        Map<String, Object> answer = new LinkedHashMap<>();
        Pojos.put(answer, out, TagShape.of(Pojos.require(response, out), item.tags()));
        return Pojos.build(response, answer);
    }
}
