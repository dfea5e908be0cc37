package io.nucleus.localaws.simulator.protocol.wire;

import io.nucleus.localaws.simulator.protocol.SimulatedError;
import io.nucleus.localaws.simulator.protocol.model.OperationModel;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.core.SdkPojo;

/** The protocols that are one object in and one object out: JSON 1.0 and 1.1, Kinesis' CBOR, Smithy RPC v2. */
public final class RpcProtocol implements WireProtocol {
    public static final RpcProtocol JSON = new RpcProtocol(JsonFormat.JSON);
    public static final RpcProtocol AWS_CBOR = new RpcProtocol(JsonFormat.AWS_CBOR);
    public static final RpcProtocol RPC_V2_CBOR = new RpcProtocol(JsonFormat.RPC_V2_CBOR);

    private final JsonFormat format;
    private final JsonReader reader;
    private final JsonWriter writer;

    private RpcProtocol(JsonFormat format) {
        this.format = format;
        this.reader = new JsonReader(format);
        this.writer = new JsonWriter(format);
    }

    @Override
    public SdkPojo read(OperationModel operation, WireRequest request, Map<String, String> labels) {
        try {
            SdkPojo builder = operation.newRequest();
            reader.members(builder, reader.parse(request.body()), field -> true);
            return OperationModel.build(builder);
        } catch (MalformedInputException e) {
            throw dialect().error("MalformedInput", e.getMessage());
        }
    }

    @Override
    public WireResponse write(OperationModel operation, WireRequest request, Answer answer, String requestId) {
        return response(200, request, writer.of(answer).structure(answer.response(), field -> true), requestId);
    }

    @Override
    public WireResponse writeError(WireRequest request, SimulatedError error, String requestId) {
        SimulatedError modelled = SqsErrors.forJson(error);
        Map<String, String> body = new LinkedHashMap<>();
        body.put("__type", modelled.code());
        if (error.getMessage() != null) {
            body.put("message", error.getMessage());
        }
        WireResponse response = response(error.httpStatus(), request, writer.texts(body), requestId);
        response.headers().set("x-amzn-ErrorType", modelled.code());
        if (request.headers().has("x-amzn-query-mode")) {
            response.headers()
                    .set(
                            "x-amzn-query-error",
                            SqsErrors.queryCode(error.code()) + ";" + (error.isSenderFault() ? "Sender" : "Receiver"));
        }
        return response;
    }

    private WireResponse response(int status, WireRequest request, byte[] body, String requestId) {
        WireResponse response = WireResponse.of(status, contentType(request), body);
        RequestIds.add(response.headers(), requestId);
        if (format == JsonFormat.RPC_V2_CBOR) {
            response.headers().set("smithy-protocol", "rpc-v2-cbor");
        }
        return response;
    }

    /** The answer has the type of the question, which tells JSON 1.0 from 1.1. */
    private String contentType(WireRequest request) {
        return switch (format) {
            case JSON ->
                request.mediaType().startsWith("application/x-amz-json-")
                        ? request.mediaType()
                        : "application/x-amz-json-1.1";
            case AWS_CBOR -> "application/x-amz-cbor-1.1";
            case RPC_V2_CBOR -> "application/cbor";
        };
    }

    @Override
    public ErrorDialect dialect() {
        return ErrorDialect.JSON_RPC;
    }
}
