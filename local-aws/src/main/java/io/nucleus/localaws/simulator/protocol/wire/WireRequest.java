package io.nucleus.localaws.simulator.protocol.wire;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** An HTTP request, whole, its body without transfer or {@code aws-chunked} coding. Not thread-safe. */
public final class WireRequest {
    private final String method;
    private final String path;
    private final String query;
    private final Headers headers;
    private final byte[] body;
    private final Map<String, List<String>> queryParameters;

    /**
     * @param path raw, still percent-encoded
     * @param query raw, without the question mark; null if there is none
     * @throws IllegalArgumentException if a percent sign in path or query starts no octet
     */
    public WireRequest(String method, String path, String query, Headers headers, byte[] body) {
        this.method = requireNonNull(method, "method is null");
        this.path = requireNonNull(path, "path is null");
        this.query = query;
        this.headers = requireNonNull(headers, "headers is null");
        this.body = requireNonNull(body, "body is null");
        this.queryParameters = FormData.parse(rawQuery());
        FormData.requireDecodable(path);
    }

    public String method() {
        return method;
    }

    public String path() {
        return path;
    }

    public String rawQuery() {
        return query == null ? "" : query;
    }

    public Headers headers() {
        return headers;
    }

    public byte[] body() {
        return body;
    }

    /** The decoded parameters of the query string; a parameter without a value has the empty one. */
    public Map<String, List<String>> query() {
        return queryParameters;
    }

    public Optional<String> queryParameter(String name) {
        return Optional.ofNullable(query().get(name)).map(List::getFirst);
    }

    /** The media type in lower case, without its parameters; empty text if there is none. */
    public String mediaType() {
        String value = headers.first("Content-Type").orElse("");
        int semicolon = value.indexOf(';');
        return (semicolon < 0 ? value : value.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
    }
}
