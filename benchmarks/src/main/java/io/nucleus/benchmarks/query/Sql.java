package io.nucleus.benchmarks.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * What PostgreSQL is asked for the same answer. The first statement counts all that fit.
 *
 * @param statements each with its values
 */
record Sql(List<Statement> statements) {
    private static final String COLUMNS =
            "arn, id, name, type, service, region, account, account_name, state, status, first_at, last_at, changed_at, created_at, tags";

    /**
     * A statement.
     *
     * @param text with a question mark for each value
     * @param values texts, or arrays of texts
     */
    record Statement(String text, List<Object> values) {}

    /** A page of 25 rows by name, and how many there are. */
    static Sql page(String where, Object... values) {
        return ordered("name ASC, arn ASC", 1, where, values);
    }

    /** @param number of the page, from 1 */
    static Sql ordered(String order, int number, String where, Object... values) {
        return new Sql(List.of(
                new Statement("SELECT count(*) FROM resource WHERE " + where, Arrays.asList(values)),
                new Statement(
                        "SELECT " + COLUMNS + " FROM resource WHERE " + where + " ORDER BY " + order
                                + " LIMIT 25 OFFSET " + (number - 1) * 25L,
                        Arrays.asList(values))));
    }

    /** How many have each value of columns. */
    Sql counting(String columns, String where, Object... values) {
        List<Statement> more = new ArrayList<>(statements);
        more.add(new Statement(
                "SELECT " + columns + ", count(*) FROM resource WHERE " + where + " GROUP BY " + columns,
                Arrays.asList(values)));
        return new Sql(more);
    }

    /** Only the counts. */
    static Sql counts(String columns, String where, Object... values) {
        return new Sql(Stream.of(new Statement("SELECT count(*) FROM resource WHERE " + where, Arrays.asList(values)))
                        .toList())
                .counting(columns, where, values);
    }
}
