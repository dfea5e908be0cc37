package io.nucleus.localaws.simulator.protocol.wire;

import io.nucleus.localaws.simulator.protocol.SimulatedError;
import java.util.function.Consumer;

/** The three forms that XML protocols have for errors. */
final class XmlErrors {
    private static final String CONTENT_TYPE = "text/xml;charset=UTF-8";

    private XmlErrors() {}

    static WireResponse ec2(SimulatedError error, String requestId) {
        return response(
                error,
                requestId,
                out -> out.open("Response")
                        .open("Errors")
                        .open("Error")
                        .element("Code", error.code())
                        .element("Message", message(error))
                        .close("Error")
                        .close("Errors")
                        .element("RequestID", requestId)
                        .close("Response"));
    }

    static WireResponse wrapped(SimulatedError error, String requestId) {
        return response(
                error,
                requestId,
                out -> out.open("ErrorResponse")
                        .open("Error")
                        .element("Type", error.isSenderFault() ? "Sender" : "Receiver")
                        .element("Code", error.code())
                        .element("Message", message(error))
                        .close("Error")
                        .element("RequestId", requestId)
                        .close("ErrorResponse"));
    }

    static WireResponse bare(SimulatedError error, String requestId) {
        return response(
                error,
                requestId,
                out -> out.open("Error")
                        .element("Code", error.code())
                        .element("Message", message(error))
                        .element("RequestId", requestId)
                        .element("HostId", requestId)
                        .close("Error"));
    }

    private static String message(SimulatedError error) {
        return error.getMessage() == null ? "" : error.getMessage();
    }

    private static WireResponse response(SimulatedError error, String requestId, Consumer<XmlOutput> content) {
        XmlOutput out = new XmlOutput();
        content.accept(out);
        WireResponse response = WireResponse.of(error.httpStatus(), CONTENT_TYPE, out.bytes());
        RequestIds.add(response.headers(), requestId);
        return response;
    }
}
