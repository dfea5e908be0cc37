package io.nucleus.benchmarks.query;

import java.util.Map;

/**
 * PostgreSQL with the same resources and questions.
 *
 * @param fillSeconds to copy them in, and to make the indexes
 * @param one questions by one client, by what they are about
 * @param sixteen the same by sixteen clients at once
 */
record PostgresFigures(
        double fillSeconds, long diskMegabytes, Map<String, Latencies> one, Map<String, Latencies> sixteen) {}
