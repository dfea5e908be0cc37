package io.nucleus.benchmarks.query;

/**
 * A question in both tongues.
 *
 * @param path for query-service
 * @param sql for PostgreSQL
 */
record Question(String path, Sql sql) {}
