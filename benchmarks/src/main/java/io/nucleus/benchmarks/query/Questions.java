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
    /** Columns of the API, and of the table in PostgreSQL. */
    private static final List<Map.Entry<String, String>> COLUMNS = List.of(
            Map.entry("name", "name"),
            Map.entry("resourceId", "id"),
            Map.entry("resourceArn", "arn"),
            Map.entry("resourceType", "type"),
            Map.entry("service", "service"),
            Map.entry("region", "region"),
            Map.entry("accountId", "account"),
            Map.entry("accountName", "account_name"),
            Map.entry("state", "state"),
            Map.entry("discoveryStatus", "status"),
            Map.entry("firstDiscoveredAt", "first_at"),
            Map.entry("lastDiscoveredAt", "last_at"),
            Map.entry("changedAt", "changed_at"),
            Map.entry("createdAt", "created_at"));

    private final int size;

    Questions(int size) {
        this.size = size;
    }

    /** Questions by what they are about. */
    Map<String, Function<Random, Question>> all() {
        Map<String, Function<Random, Question>> all = new LinkedHashMap<>();
        all.put("one filter", r -> oneFilter(Estate.any(Estate.REGIONS, r)));
        all.put("five filters", this::fiveFilters);
        all.put("search, rare", r -> search(Estate.id(r.nextInt(size)).substring(2, 14)));
        all.put("search, common", r -> search(Estate.any(Estate.WORDS, r)));
        all.put("search, two words", r -> search(Estate.any(Estate.WORDS, r), Estate.any(Estate.WORDS, r)));
        all.put("search, two letters", r -> search(Estate.any(Estate.WORDS, r).substring(1, 3)));
        all.put("query language", Questions::sixTerms);
        all.put("pattern inside", r -> patternInside(Estate.any(Estate.WORDS, r) + "-0001"));
        all.put("any column, both ways", r -> sorted(Estate.any(COLUMNS, r), r.nextBoolean() ? "asc" : "desc"));
        all.put("filter and facets", r -> facets(Estate.any(Estate.REGIONS, r)));
        all.put("page within 10,000 rows", r -> deepPage(1 + r.nextInt(Math.min(size, 10_000) / 25)));
        all.put("counts by two dimensions", r -> counts(account(r)));
        return all;
    }

    private static Question oneFilter(String region) {
        return new Question(LIST + "region=" + region, Sql.page("region = ?", region));
    }

    private Question fiveFilters(Random random) {
        String one = Estate.any(Estate.REGIONS, random);
        String other = Estate.any(Estate.REGIONS, random);
        String account = account(random);
        return new Question(
                LIST + "resourceType=ec2,s3,lambda:function&region=" + one + "," + other
                        + "&status=active&tag=env%3Dprod&accountId=" + account,
                Sql.page(
                        "(service = ANY(?) OR type = ?) AND region = ANY(?) AND status = 'active' AND tags @> ? AND account = ?",
                        new String[] {"ec2", "s3"},
                        "lambda:function",
                        new String[] {one, other},
                        new String[] {"env=prod"},
                        account));
    }

    private static Question search(String... words) {
        Object[] patterns = new Object[words.length];
        for (int i = 0; i < words.length; i++) {
            patterns[i] = "%" + Postgres.folded(words[i]) + "%";
        }
        return new Question(
                LIST + "search=" + encoded(String.join(" ", words)),
                Sql.page(
                        String.join(
                                " AND ",
                                List.of(words).stream().map(w -> "text LIKE ?").toList()),
                        patterns));
    }

    private static Question sixTerms(Random random) {
        String region = Estate.any(Estate.REGIONS, random);
        String word = Estate.any(Estate.WORDS, random);
        return new Question(
                LIST + "q="
                        + encoded("type:ec2 region:" + region + " -status:missing name:" + word
                                + "* tag:env=prod changed:>7d"),
                Sql.page(
                        "service = 'ec2' AND region = ? AND status <> 'missing' AND folded_name LIKE ? AND tags @> ?"
                                + " AND changed_at < now() - interval '7 days'",
                        region,
                        Postgres.folded(word) + "%",
                        new String[] {"env=prod"}));
    }

    private static Question patternInside(String part) {
        return new Question(
                LIST + "q=" + encoded("name:*" + part + "*"),
                Sql.page("folded_name LIKE ?", "%" + Postgres.folded(part) + "%"));
    }

    private static Question sorted(Map.Entry<String, String> column, String order) {
        return new Question(
                LIST + "sortBy=" + column.getKey() + "&sortOrder=" + order,
                Sql.ordered(column.getValue() + " " + order + ", arn " + order, 1, "true"));
    }

    private static Question facets(String region) {
        Sql sql = Sql.page("region = ?", region).counting("region", "true");
        for (String column : List.of("type", "account", "status", "service", "state")) {
            sql = sql.counting(column, "region = ?", region);
        }
        return new Question(LIST + "facets=type,account,region,status,service,state&region=" + region, sql);
    }

    private static Question deepPage(int number) {
        return new Question(LIST + "sortBy=name&page=" + number, Sql.ordered("name ASC, arn ASC", number, "true"));
    }

    private static Question counts(String account) {
        return new Question(
                "/api/inventory/stats?by=type,region&accountId=" + account,
                Sql.counts("type, region", "account = ?", account));
    }

    private String account(Random random) {
        return Estate.account(random.nextInt(new Estate(size).accounts())).value();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
