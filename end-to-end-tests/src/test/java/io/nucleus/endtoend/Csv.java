package io.nucleus.endtoend;

import java.util.ArrayList;
import java.util.List;

/** Reads CSV as RFC 4180 has it. */
final class Csv {
    private final String text;
    private int at;

    private Csv(String text) {
        this.text = text;
    }

    static List<List<String>> parse(String text) {
        return new Csv(text).rows();
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        while (at < text.length()) {
            row.add(field());
            if (at >= text.length() || text.charAt(at) != ',') {
                skipLineEnd();
                rows.add(row);
                row = new ArrayList<>();
            } else {
                at++;
                if (at == text.length()) {
                    row.add("");
                }
            }
        }
        return rows;
    }

    private void skipLineEnd() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
    }

    private String field() {
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted();
        }
        int from = at;
        while (at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(from, at);
    }

    private String quoted() {
        StringBuilder field = new StringBuilder();
        at++;
        while (true) {
            int end = text.indexOf('"', at);
            field.append(text, at, end);
            at = end + 1;
            if (at >= text.length() || text.charAt(at) != '"') {
                return field.toString();
            }
            field.append('"');
            at++;
        }
    }
}
