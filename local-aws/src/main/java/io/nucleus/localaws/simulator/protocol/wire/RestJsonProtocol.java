package io.nucleus.localaws.simulator.protocol.wire;

import io.nucleus.localaws.simulator.protocol.SimulatedError;
import io.nucleus.localaws.simulator.protocol.model.OperationModel;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;

/** HTTP bindings with JSON bodies: Lambda, EKS and most younger services. */
public final class RestJsonProtocol extends RestProtocol {
    public static final RestJsonProtocol INSTANCE = new RestJsonProtocol();

    private final JsonReader reader = new JsonReader(JsonFormat.JSON);
    private final JsonWriter writer = new JsonWriter(JsonFormat.JSON);

    private RestJsonProtocol() {}

    @Override
    String contentType() {
        return "application/json";
    }

    @Override
    Object readPayload(SdkField<?> field, byte[] body) {
        return reader.value(field, reader.parse(body));
    }

    @Override
    void readMembers(SdkPojo builder, byte[] body) {
        reader.members(builder, reader.parse(body), field -> field.location() == MarshallLocation.PAYLOAD);
    }

    @Override
    byte[] writePayload(OperationModel operation, SdkField<?> field, Object value, Answer answer) {
        return value instanceof String text
                ? text.getBytes(StandardCharsets.UTF_8)
                : writer.of(answer).value(field, value);
    }

    @Override
    byte[] writeMembers(OperationModel operation, Answer answer) {
        return writer.of(answer).structure(answer.response(), HttpBindings::isBody);
    }

    @Override
    public WireResponse writeError(WireRequest request, SimulatedError error, String requestId) {
        Map<String, String> body = error.getMessage() == null ? Map.of() : Map.of("message", error.getMessage());
        WireResponse response = WireResponse.of(error.httpStatus(), contentType(), writer.texts(body));
        response.headers().set("x-amzn-ErrorType", error.code());
        RequestIds.add(response.headers(), requestId);
        return response;
    }

    @Override
    public ErrorDialect dialect() {
        return ErrorDialect.REST_JSON;
    }
}
