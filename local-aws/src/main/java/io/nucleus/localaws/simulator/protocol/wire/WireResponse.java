package io.nucleus.localaws.simulator.protocol.wire;

/** An HTTP response, whole. */
public record WireResponse(int status, Headers headers, byte[] body) {
    /** @throws IllegalArgumentException if a header has what HTTP cannot carry, as line breaks or other scripts */
    public WireResponse {
        headers.forEach((name, value) -> {
            if (!value.chars().allMatch(WireResponse::isAllowed)) {
                throw new IllegalArgumentException("the header " + name + " cannot be '" + value + "'");
            }
        });
    }

    /** RFC 9110, 5.5. */
    private static boolean isAllowed(int c) {
        return c == '\t' || c >= 0x20 && c < 0x7F || c >= 0x80 && c <= 0xFF;
    }

    public static WireResponse of(int status, String contentType, byte[] body) {
        return new WireResponse(status, new Headers().set("Content-Type", contentType), body);
    }
}
