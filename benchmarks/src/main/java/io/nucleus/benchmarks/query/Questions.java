package io.nucleus.benchmarks.query;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/** The mix of questions: what people ask, each with other values every time. */
final class Questions {
    private static final String LIST = "/api/inventory/resources?";
    private static final List<String> COLUMNS = List.of(
            "name",
            "resourceId",
            "resourceArn",
            "resourceType",
            "service",
            "region",
            "accountId",
            "accountName",
            "state",
            "discoveryStatus",
            "firstDiscoveredAt",
            "lastDiscoveredAt",
            "changedAt",
            "createdAt");

    private final int size;

    Questions(int size) {
        this.size = size;
    }

    /** Paths by what they are about. */
    Map<String, Function<Random, String>> all() {
        Map<String, Function<Random, String>> all = new LinkedHashMap<>();
        all.put("one filter", r -> LIST + "region=" + Estate.any(Estate.REGIONS, r));
        all.put(
                "five filters",
                r -> LIST + "resourceType=ec2,s3,lambda:function&region=" + Estate.any(Estate.REGIONS, r) + ","
                        + Estate.any(Estate.REGIONS, r) + "&status=active&tag=env%3Dprod&accountId=" + account(r));
        all.put(
                "search, rare",
                r -> LIST + "search=" + Estate.id(r.nextInt(size)).substring(2, 14));
        all.put("search, common", r -> LIST + "search=" + encoded(Estate.any(Estate.WORDS, r)));
        all.put(
                "search, two words",
                r -> LIST + "search=" + encoded(Estate.any(Estate.WORDS, r) + " " + Estate.any(Estate.WORDS, r)));
        all.put(
                "search, two letters",
                r -> LIST + "search=" + Estate.any(Estate.WORDS, r).substring(1, 3));
        all.put(
                "query language",
                r -> query("type:ec2 region:" + Estate.any(Estate.REGIONS, r) + " -status:missing name:"
                        + Estate.any(Estate.WORDS, r) + "* tag:env=prod changed:>7d"));
        all.put("pattern inside", r -> query("name:*" + Estate.any(Estate.WORDS, r) + "-0001*"));
        all.put(
                "any column, both ways",
                r -> LIST + "sortBy=" + Estate.any(COLUMNS, r) + "&sortOrder=" + (r.nextBoolean() ? "asc" : "desc"));
        all.put(
                "filter and facets",
                r -> LIST + "facets=type,account,region,status,service,state&region=" + Estate.any(Estate.REGIONS, r));
        all.put(
                "page within 10,000 rows",
                r -> LIST + "sortBy=name&page=" + (1 + r.nextInt(Math.min(size, 10_000) / 25)));
        all.put("counts by two dimensions", r -> "/api/inventory/stats?by=type,region&accountId=" + account(r));
        return all;
    }

    private String account(Random random) {
        return Estate.account(random.nextInt(new Estate(size).accounts())).value();
    }

    private static String query(String q) {
        return LIST + "q=" + encoded(q);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
