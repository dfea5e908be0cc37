package io.nucleus.localaws.simulator.protocol.wire;

/** The headers by which AWS's clients learn a request's id. Which of them a service sends differs; clients read any. */
final class RequestIds {
    private RequestIds() {}

    static void add(Headers headers, String requestId) {
        headers.set("x-amzn-RequestId", requestId);
        headers.set("x-amz-request-id", requestId);
    }
}
