package io.nucleus.localaws.simulator.protocol.wire;

import io.nucleus.localaws.simulator.protocol.SimulatedError;
import io.nucleus.localaws.simulator.protocol.model.OperationModel;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkPojo;

/** The query protocol: form parameters in, XML out. */
public final class QueryProtocol implements WireProtocol {
    /** EC2's form of it. */
    public static final QueryProtocol EC2 = new QueryProtocol(true, QueryNames.MODELLED);

    /** That of IAM, RDS, SNS and others. */
    public static final QueryProtocol AWS = new QueryProtocol(false, QueryNames.MODELLED);

    /** SQS as clients spoke it before its move to JSON. */
    public static final QueryProtocol SQS = new QueryProtocol(false, QueryNames.SQS);

    private static final String CONTENT_TYPE = "text/xml;charset=UTF-8";

    private final boolean ec2;
    private final QueryNames names;

    private QueryProtocol(boolean ec2, QueryNames names) {
        this.ec2 = ec2;
        this.names = names;
    }

    /**
     * The parameters of a request, those of its body and those of its query string.
     *
     * @throws IllegalArgumentException if they are not form data
     */
    public static Map<String, List<String>> parameters(WireRequest request) {
        Map<String, List<String>> parameters = new LinkedHashMap<>(request.query());
        parameters.putAll(FormData.parse(new String(request.body(), StandardCharsets.UTF_8)));
        return parameters;
    }

    @Override
    public SdkPojo read(OperationModel operation, WireRequest request, Map<String, String> labels) {
        try {
            FormNode root = FormNode.of(parameters(request));
            return new QueryReader(ec2, names).structure(operation.newRequest(), root);
        } catch (MalformedInputException e) {
            throw dialect().error("MalformedInput", e.getMessage());
        }
    }

    @Override
    public WireResponse write(OperationModel operation, WireRequest request, Answer answer, String requestId) {
        XmlOutput out = new XmlOutput();
        String root = operation.name() + "Response";
        out.openWithAttributes(root).attribute("xmlns", namespace(operation)).endAttributes();
        if (ec2) {
            out.element("requestId", requestId);
            new XmlWriter(out, names, answer.unknownMembers()).response(answer.response());
        } else {
            String result = operation.name() + "Result";
            out.open(result);
            new XmlWriter(out, names, answer.unknownMembers()).response(answer.response());
            out.close(result)
                    .open("ResponseMetadata")
                    .element("RequestId", requestId)
                    .close("ResponseMetadata");
        }
        WireResponse response =
                WireResponse.of(200, CONTENT_TYPE, out.close(root).bytes());
        RequestIds.add(response.headers(), requestId);
        return response;
    }

    /** As AWS forms it for most services; clients do not look at it. */
    private static String namespace(OperationModel operation) {
        return "http://" + operation.service().signingName() + ".amazonaws.com/doc/" + operation.apiVersion() + "/";
    }

    @Override
    public WireResponse writeError(WireRequest request, SimulatedError error, String requestId) {
        return ec2
                ? XmlErrors.ec2(error, requestId)
                : XmlErrors.wrapped(names == QueryNames.SQS ? SqsErrors.forQuery(error) : error, requestId);
    }

    @Override
    public ErrorDialect dialect() {
        return ec2 ? ErrorDialect.EC2 : ErrorDialect.QUERY;
    }
}
