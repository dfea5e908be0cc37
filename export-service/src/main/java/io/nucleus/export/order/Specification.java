package io.nucleus.export.order;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is exported.
 *
 * @param filters parameters of query-service's list of resources, with their values
 * @param q in the query language; empty for none
 * @param columns fields, in the order that is wanted
 * @param tagColumns keys of tags that get columns of their own, after the others
 * @param sortBy as query-service sorts; the order is total, so that a stream that broke off can be taken up
 */
@RegisterForReflection
public record Specification(
        Map<String, List<String>> filters,
        String q,
        List<String> columns,
        List<String> tagColumns,
        String sortBy,
        String sortOrder,
        Format format) {
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    public Specification {
        filters = new TreeMap<>(filters);
        q = q == null ? "" : q;
        columns = List.copyOf(columns);
        tagColumns = List.copyOf(tagColumns);
        requireNonNull(sortBy, "sortBy is null");
        requireNonNull(sortOrder, "sortOrder is null");
        requireNonNull(format, "format is null");
    }

    /** The columns of the file. */
    public List<Column> fileColumns() {
        return Columns.of(columns, tagColumns);
    }

    /** As it is stored. */
    public String toJson() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Specification ofJson(String json) {
        try {
            return JSON.readValue(json, Specification.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Which rows, for people. */
    public String inWords() {
        StringBuilder words = new StringBuilder();
        filters.forEach((name, values) -> append(words, name + " is " + String.join(" or ", values)));
        if (!q.isBlank()) {
            append(words, "query: " + q);
        }
        return words.isEmpty() ? "all resources" : words.toString();
    }

    private static void append(StringBuilder words, String part) {
        words.append(words.isEmpty() ? "" : "; ").append(part);
    }
}
