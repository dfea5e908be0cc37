package io.nucleus.localaws.simulator.protocol.wire;

import io.nucleus.localaws.simulator.protocol.SimulatedError;
import io.nucleus.localaws.simulator.protocol.model.OperationModel;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** What the REST protocols share: members in path, query string, headers and status, the rest in the body. */
abstract class RestProtocol implements WireProtocol {
    private static final byte[] NOTHING = {};

    @Override
    public SdkPojo read(OperationModel operation, WireRequest request, Map<String, String> labels) {
        try {
            SdkPojo builder = operation.newRequest();
            HttpBindings.read(
                    builder, request, labels, operation.template().literals().keySet());
            readBody(operation, builder, request.body());
            return OperationModel.build(builder);
        } catch (MalformedInputException e) {
            throw dialect().error("MalformedInput", e.getMessage());
        }
    }

    private void readBody(OperationModel operation, SdkPojo builder, byte[] body) {
        Optional<SdkField<?>> payload = operation.requestPayload();
        if (payload.isPresent()) {
            SdkField<?> field = payload.get();
            switch (field.marshallingType().getKnownType()) {
                case SDK_BYTES -> field.set(builder, body.length == 0 ? null : SdkBytes.fromByteArrayUnsafe(body));
                case STRING -> field.set(builder, new String(body, StandardCharsets.UTF_8));
                default -> {
                    if (body.length > 0) {
                        field.set(builder, readPayload(field, body));
                    }
                }
            }
        } else if (body.length > 0
                && operation.info().hasPayloadMembers()
                && !operation.info().hasExplicitPayloadMember()) {
            readMembers(builder, body);
        }
    }

    @Override
    public WireResponse write(OperationModel operation, WireRequest request, Answer answer, String requestId) {
        SdkPojo response = answer.response();
        Headers headers = new Headers().set("Content-Type", contentType());
        RequestIds.add(headers, requestId);
        byte[] body = answer.stream() == null ? body(operation, answer, headers) : answer.stream();
        if (answer.stream() != null) {
            headers.set("Content-Type", "application/octet-stream");
        }
        HttpBindings.writeHeaders(response, headers);
        return new WireResponse(HttpBindings.status(response), headers, body);
    }

    private byte[] body(OperationModel operation, Answer answer, Headers headers) {
        SdkPojo response = answer.response();
        Optional<SdkField<?>> payload = OperationModel.payload(response.sdkFields());
        if (payload.isPresent()) {
            SdkField<?> field = payload.get();
            return switch (field.getValueOrDefault(response)) {
                case null -> NOTHING;
                case SdkBytes bytes -> {
                    headers.set("Content-Type", "application/octet-stream");
                    yield bytes.asByteArrayUnsafe();
                }
                case Object value -> writePayload(operation, field, value, answer);
            };
        }
        return response.sdkFields().stream().anyMatch(HttpBindings::isBody) ? writeMembers(operation, answer) : NOTHING;
    }

    abstract String contentType();

    /** The member that is the whole body. */
    abstract Object readPayload(SdkField<?> field, byte[] body);

    /** The members that are in the body together. */
    abstract void readMembers(SdkPojo builder, byte[] body);

    abstract byte[] writePayload(OperationModel operation, SdkField<?> field, Object value, Answer answer);

    abstract byte[] writeMembers(OperationModel operation, Answer answer);

    /** A request whose answer must not have a body. */
    static boolean isHead(WireRequest request) {
        return request.method().equals("HEAD");
    }

    @Override
    public abstract WireResponse writeError(WireRequest request, SimulatedError error, String requestId);
}
