package io.nucleus.localaws.simulator.protocol.wire;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code application/x-www-form-urlencoded} text, of a body or of a query string. */
final class FormData {
    private FormData() {}

    /** @throws IllegalArgumentException if a percent sign starts no octet */
    static Map<String, List<String>> parse(String text) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        int from = 0;
        while (from < text.length()) {
            int to = text.indexOf('&', from);
            to = to < 0 ? text.length() : to;
            add(parameters, text.substring(from, to));
            from = to + 1;
        }
        return parameters;
    }

    private static void add(Map<String, List<String>> parameters, String part) {
        if (part.isEmpty()) {
            return;
        }
        int equals = part.indexOf('=');
        String name = decode(equals < 0 ? part : part.substring(0, equals));
        String value = equals < 0 ? "" : decode(part.substring(equals + 1));
        parameters.computeIfAbsent(name, key -> new ArrayList<>(1)).add(value);
    }

    /** @throws IllegalArgumentException if a percent sign starts no octet */
    static void requireDecodable(String text) {
        decode(text);
    }

    private static String decode(String text) {
        return text.indexOf('%') < 0 && text.indexOf('+') < 0 ? text : URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
