package io.nucleus.localaws.simulator.server;

import io.nucleus.localaws.simulator.protocol.wire.Headers;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * The {@code aws-chunked} coding, in which the SDKs send streams that they sign or checksum as they go:
 * {@code SIZE[;chunk-signature=...]CRLF DATA CRLF}, a chunk of no size, and trailers, which are dropped.
 */
final class AwsChunked {
    private AwsChunked() {}

    static boolean isUsed(Headers headers) {
        return headers.all("Content-Encoding").stream().anyMatch(value -> value.contains("aws-chunked"))
                || headers.first("x-amz-content-sha256")
                        .filter(value -> value.startsWith("STREAMING-"))
                        .isPresent();
    }

    /**
     * Decodes a body and makes its headers those of what is in it.
     *
     * @throws IllegalArgumentException if it is not that coding
     */
    static byte[] decode(Headers headers, byte[] body) {
        byte[] decoded = decode(body);
        headers.set("Content-Length", Integer.toString(decoded.length));
        String codings = headers.all("Content-Encoding").stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::strip)
                .filter(coding -> !coding.equals("aws-chunked"))
                .collect(Collectors.joining(","));
        headers.remove("Content-Encoding");
        if (!codings.isEmpty()) {
            headers.set("Content-Encoding", codings);
        }
        return decoded;
    }

    private static byte[] decode(byte[] body) {
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(body.length);
        int position = 0;
        while (true) {
            int end = endOfLine(body, position);
            int size = size(new String(body, position, end - position, StandardCharsets.US_ASCII));
            position = end + 2;
            if (size == 0) {
                return decoded.toByteArray();
            }
            if (size < 0 || size > body.length - position - 2) {
                throw new IllegalArgumentException("a chunk is longer than the body");
            }
            decoded.write(body, position, size);
            position += size + 2;
        }
    }

    private static int endOfLine(byte[] body, int from) {
        for (int i = from; i + 1 < body.length; i++) {
            if (body[i] == '\r' && body[i + 1] == '\n') {
                return i;
            }
        }
        throw new IllegalArgumentException("a chunk's size is missing");
    }

    private static int size(String line) {
        int semicolon = line.indexOf(';');
        return Integer.parseInt(semicolon < 0 ? line : line.substring(0, semicolon), 16);
    }
}
