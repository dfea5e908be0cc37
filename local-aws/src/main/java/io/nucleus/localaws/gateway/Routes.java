package io.nucleus.localaws.gateway;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

/** Which service answers which path; the first rule that fits decides. Deployments have the same rules in their load balancer. */
public final class Routes {
    private final List<Rule> rules;
    private final Upstream otherwise;

    private Routes(List<Rule> rules, Upstream otherwise) {
        this.rules = List.copyOf(rules);
        this.otherwise = requireNonNull(otherwise, "otherwise is null");
    }

    private record Rule(Pattern path, Upstream upstream) {}

    /** The product's services, each at its address. */
    public static Routes of(URI query, URI scheduler, URI collector, URI export) {
        Upstream schedulerService = new Upstream("scheduler-service", scheduler);
        Upstream collectorService = new Upstream("collector-service", collector);
        Upstream queryService = new Upstream("query-service", query);
        Upstream exportService = new Upstream("export-service", export);
        return new Routes(
                List.of(
                        new Rule(Pattern.compile("/api/accounts/[^/]+/validate/?"), collectorService),
                        new Rule(Pattern.compile("/api/accounts/discover/?"), collectorService),
                        new Rule(below("/api/organization"), collectorService),
                        new Rule(below("/api/accounts"), schedulerService),
                        new Rule(below("/api/schedule"), schedulerService),
                        new Rule(below("/api/audit"), queryService),
                        new Rule(Pattern.compile("/api/inventory/resources/export/?"), exportService),
                        new Rule(below("/api/exports"), exportService)),
                queryService);
    }

    /** The path itself and everything under it, but not other names that begin the same. */
    private static Pattern below(String path) {
        return Pattern.compile(Pattern.quote(path) + "(/.*)?");
    }

    /** @param path of a request, as it came, without its query; null if the request had none */
    public Upstream upstream(String path) {
        return rules.stream()
                .filter(rule -> path != null && rule.path.matcher(path).matches())
                .map(Rule::upstream)
                .findFirst()
                .orElse(otherwise);
    }
}
