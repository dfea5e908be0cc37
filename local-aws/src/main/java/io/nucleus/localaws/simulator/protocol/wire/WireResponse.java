package io.nucleus.localaws.simulator.protocol.wire;

/** An HTTP response, whole. */
public record WireResponse(int status, Headers headers, byte[] body) {
    public static WireResponse of(int status, String contentType, byte[] body) {
        return new WireResponse(status, new Headers().set("Content-Type", contentType), body);
    }
}
