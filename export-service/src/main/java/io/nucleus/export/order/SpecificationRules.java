package io.nucleus.export.order;

import com.fasterxml.jackson.databind.JsonNode;
import io.nucleus.support.problem.ApiException;
import io.nucleus.support.problem.Problem.FieldError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Makes a specification of what a client sent, or tells all that is wrong with it. What filters, the query and the order mean is
 * known to query-service alone, which is asked before anything is exported.
 */
public final class SpecificationRules {
    /** Parameters of the list that are no filters. */
    private static final Set<String> NO_FILTERS =
            Set.of("page", "pageSize", "nextToken", "sortBy", "sortOrder", "fields", "facets", "q");

    private static final int MOST_TAG_COLUMNS = 100;
    /** Tags of AWS resources: "Tag naming limits and requirements". */
    private static final int MOST_KEY_CHARS = 128;

    private final List<FieldError> errors = new ArrayList<>();

    private SpecificationRules() {}

    /** @throws ApiException with every field that is wrong */
    public static Specification check(ExportBody body) {
        return new SpecificationRules().read(body == null ? ExportBody.EMPTY : body);
    }

    private Specification read(ExportBody body) {
        Map<String, List<String>> filters = filters(body.filters() == null ? Map.of() : body.filters());
        List<String> columns = columns(body.columns());
        List<String> tags = tagColumns(body.tagColumns() == null ? List.of() : body.tagColumns());
        Format format = format(body.format());
        if (!errors.isEmpty()) {
            throw ApiException.invalid(errors);
        }
        return new Specification(
                filters,
                body.q(),
                columns,
                tags,
                body.sortBy() == null ? "name" : body.sortBy(),
                body.sortOrder() == null ? "asc" : body.sortOrder(),
                format);
    }

    private Map<String, List<String>> filters(Map<String, JsonNode> given) {
        Map<String, List<String>> filters = new TreeMap<>();
        given.forEach((name, node) -> {
            String field = "filters." + name;
            if (NO_FILTERS.contains(name)) {
                error(field, "is no filter");
            } else if (node == null || node.isNull() || node.isArray() && node.isEmpty()) {
                // Who found no account must not get all of them.
                error(field, "must have a value, or be left out");
            } else {
                filters.put(name, values(field, node));
            }
        });
        return filters;
    }

    private List<String> values(String field, JsonNode node) {
        if (node.isTextual()) {
            return List.of(node.asText());
        }
        if (!node.isArray()) {
            error(field, "must be a text or a list of texts");
            return List.of();
        }
        List<String> values = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            if (node.get(i).isTextual()) {
                values.add(node.get(i).asText());
            } else {
                error(field + "[" + i + "]", "must be a text");
            }
        }
        return values;
    }

    private List<String> columns(List<String> given) {
        if (given == null || given.isEmpty()) {
            return Columns.names();
        }
        each(
                "columns",
                given,
                Columns.known()::contains,
                "is not known; known are " + String.join(", ", Columns.names()));
        return given;
    }

    private List<String> tagColumns(List<String> given) {
        if (given.size() > MOST_TAG_COLUMNS) {
            error("tagColumns", "must be at most " + MOST_TAG_COLUMNS);
        }
        each(
                "tagColumns",
                given,
                key -> !key.isEmpty() && key.length() <= MOST_KEY_CHARS,
                "must be the key of a tag, 1 to " + MOST_KEY_CHARS + " characters");
        return given;
    }

    private void each(String field, List<String> given, Predicate<String> valid, String otherwise) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < given.size(); i++) {
            String value = given.get(i);
            if (value == null || !valid.test(value)) {
                error(field + "[" + i + "]", otherwise);
            } else if (!seen.add(value)) {
                error(field + "[" + i + "]", "is there twice");
            }
        }
    }

    private Format format(String given) {
        if (given == null) {
            return Format.XLSX;
        }
        return Format.parse(given).orElseGet(() -> {
            error("format", "must be one of " + String.join(", ", Format.names()));
            return Format.XLSX;
        });
    }

    private void error(String field, String message) {
        errors.add(new FieldError(field, message));
    }
}
