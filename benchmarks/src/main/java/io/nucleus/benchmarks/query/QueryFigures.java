package io.nucleus.benchmarks.query;

import java.util.Map;

/**
 * What was measured for one size.
 *
 * @param writeSeconds to write it through the store
 * @param readSeconds to read it as the index is filled, and do nothing with it
 * @param plainFillSeconds to take it into a plain Lucene
 * @param readySeconds from the start of the process until its index was filled
 * @param fillSeconds of which the service says that it filled
 * @param againSeconds from a second start until it had caught up
 * @param streamSeconds all rows, to one client
 * @param floor a request that asks nothing of the index
 * @param one questions by one client, by what they are about
 * @param sixteen the same by sixteen clients at once
 * @param changing by one client, all questions, while a tenth of all resources changes
 * @param postgres null if it is not installed
 */
record QueryFigures(
        int resources,
        int accounts,
        double writeSeconds,
        double readSeconds,
        double plainFillSeconds,
        double readySeconds,
        double fillSeconds,
        double againSeconds,
        double streamSeconds,
        long peakMegabytes,
        long diskMegabytes,
        Latencies floor,
        Latencies plainPage,
        Map<String, Latencies> one,
        Map<String, Latencies> sixteen,
        Latencies changing,
        PostgresFigures postgres) {
    Latencies all(Map<String, Latencies> byQuestion) {
        return byQuestion.get(QueryRun.ALL);
    }
}
