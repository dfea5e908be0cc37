package io.nucleus.localaws.simulator.protocol.wire;

import io.nucleus.localaws.simulator.protocol.SimulatedError;
import io.nucleus.localaws.simulator.protocol.model.OperationModel;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;
import software.amazon.awssdk.protocols.query.unmarshall.XmlElement;

/** HTTP bindings with XML bodies: S3, CloudFront, Route 53. */
public final class RestXmlProtocol extends RestProtocol {
    /** Errors within {@code ErrorResponse}. */
    public static final RestXmlProtocol AWS = new RestXmlProtocol(false);

    /** Errors by themselves, as S3 has them. */
    public static final RestXmlProtocol S3 = new RestXmlProtocol(true);

    private final boolean bareErrors;
    private final XmlReader reader = new XmlReader();

    private RestXmlProtocol(boolean bareErrors) {
        this.bareErrors = bareErrors;
    }

    @Override
    String contentType() {
        return "application/xml";
    }

    @Override
    Object readPayload(SdkField<?> field, byte[] body) {
        if (field.marshallingType().getKnownType() != MarshallingKnownType.SDK_POJO) {
            throw new MalformedInputException(field.memberName() + " cannot be a payload");
        }
        return reader.structure(field, reader.parse(body));
    }

    @Override
    void readMembers(SdkPojo builder, byte[] body) {
        XmlElement root = reader.parse(body);
        reader.members(builder, root);
    }

    /** A text that is a payload is either the body itself (S3's bucket policy) or an element's (its location). */
    @Override
    byte[] writePayload(OperationModel operation, SdkField<?> field, Object value, Answer answer) {
        if (value instanceof String text && !isElement(operation, field)) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
        XmlOutput out = new XmlOutput();
        new XmlWriter(out, QueryNames.MODELLED, answer.unknownMembers())
                .element(field.unmarshallLocationName(), field, value);
        return out.bytes();
    }

    /**
     * S3's GetBucketLocation answers one element without a wrapper. The SDK models that as a text payload, as which it
     * takes the element's text as well as the bare text; other clients need the element.
     */
    private static boolean isElement(OperationModel operation, SdkField<?> field) {
        return operation.name().equals("GetBucketLocation")
                && field.memberName().equals("LocationConstraint");
    }

    @Override
    byte[] writeMembers(OperationModel operation, Answer answer) {
        XmlOutput out = new XmlOutput();
        String root = operation.name() + "Result";
        out.open(root);
        new XmlWriter(out, QueryNames.MODELLED, answer.unknownMembers()).response(answer.response());
        return out.close(root).bytes();
    }

    @Override
    public WireResponse writeError(WireRequest request, SimulatedError error, String requestId) {
        WireResponse response = bareErrors ? XmlErrors.bare(error, requestId) : XmlErrors.wrapped(error, requestId);
        return isHead(request) ? new WireResponse(response.status(), response.headers(), new byte[0]) : response;
    }

    @Override
    public ErrorDialect dialect() {
        return bareErrors ? ErrorDialect.S3 : ErrorDialect.REST_XML;
    }
}
