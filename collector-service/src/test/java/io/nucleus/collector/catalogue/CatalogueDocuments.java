package io.nucleus.collector.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What follows from the catalogue's definitions: the list of types, and what the role in a target account must allow. */
final class CatalogueDocuments {
    /** A managed policy may have 6,144 characters, white space not counted (IAM User Guide, "IAM and AWS STS quotas"). */
    private static final int MOST_CHARACTERS = 6_144;

    /** Actions that on other resources would read contents: Keyspaces tells its keyspaces by its own system tables only. */
    static final Map<String, String> LIMITED = Map.of("cassandra:Select", "arn:*:cassandra:*:*:/keyspace/system*");

    private static final String NO_TYPES = """

            ## What is no type

            | what | why |
            |---|---|
            | whether Inspector or Macie is enabled | a setting of the account without an ARN; filters, allow lists and jobs are types |
            | KMS aliases without a key | names that AWS reserves in every region for services that have not used a key there |
            | the accounts of an organization, seen from a member | they belong to the management account, where they are listed |
            | APIs shared by another account | they are resources of that account |
            """;

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String GENERATED = "Generated from the catalogue by `make catalogue`; do not edit.";

    private CatalogueDocuments() {}

    /** The documents by their paths from the project's root. */
    static Map<String, String> all() {
        Map<String, String> documents = new TreeMap<>();
        documents.put("docs/resource-types.md", types());
        documents.put("inventory-model/src/main/resources/io/nucleus/inventory/model/resource-types.txt", names());
        List<Map<String, Object>> policies = policies();
        for (int i = 0; i < policies.size(); i++) {
            documents.put("deploy/accounts/policy-" + (i + 1) + ".json", json(policies.get(i)));
        }
        documents.put("deploy/accounts/role.template.json", json(template(policies)));
        return documents;
    }

    private static String types() {
        StringBuilder text =
                new StringBuilder("# Resource types\n\n").append(GENERATED).append("\n\n");
        List<Row> rows = Catalogue.listings().stream()
                .flatMap(listing -> listing.types().stream().map(type -> new Row(type.value(), listing)))
                .sorted(Comparator.comparing(Row::type))
                .toList();
        text.append(rows.size())
                .append(" types of ")
                .append(rows.stream()
                        .map(row -> row.type.substring(0, row.type.indexOf(':')))
                        .distinct()
                        .count())
                .append(
                        " services. Names are those of AWS Resource Explorer where it has the type, else of the ARN: see")
                .append(" [0013](adr/0013-names-of-types.md).\n\n")
                .append("| type | listed | actions |\n|---|---|---|\n");
        rows.forEach(row -> text.append("| `%s` | %s | %s |%n"
                .formatted(
                        row.type,
                        row.listing.scope() == Scope.GLOBAL ? "once for the account" : "in each region",
                        row.listing.actions().stream()
                                .map(action -> "`" + action + "`")
                                .collect(Collectors.joining(", ")))));
        return text.append(NO_TYPES).toString();
    }

    /** For services that do not know the catalogue. */
    private static String names() {
        return Catalogue.listings().stream()
                .flatMap(listing -> listing.types().stream())
                .sorted()
                .map(type -> type + "\n")
                .collect(Collectors.joining());
    }

    private record Row(String type, Listing<?, ?> listing) {}

    /** One document could be too large: actions are spread over as many as it takes, in order. */
    private static List<Map<String, Object>> policies() {
        List<Map<String, Object>> policies = new ArrayList<>();
        List<String> actions = new ArrayList<>();
        for (String action : Catalogue.actions()) {
            actions.add(action);
            if (characters(policy(actions)) > MOST_CHARACTERS) {
                actions.removeLast();
                policies.add(policy(actions));
                actions.clear();
                actions.add(action);
            }
        }
        policies.add(policy(actions));
        return policies;
    }

    private static Map<String, Object> policy(List<String> actions) {
        List<Object> statements = new ArrayList<>();
        statements.add(statement(
                actions.stream().filter(action -> !LIMITED.containsKey(action)).toList(), "*"));
        actions.stream()
                .filter(LIMITED::containsKey)
                .forEach(action -> statements.add(statement(List.of(action), LIMITED.get(action))));
        Map<String, Object> policy = new LinkedHashMap<>();
        policy.put("Version", "2012-10-17");
        policy.put("Statement", statements);
        return policy;
    }

    private static Map<String, Object> statement(List<String> actions, String resource) {
        Map<String, Object> statement = new LinkedHashMap<>();
        statement.put("Effect", "Allow");
        statement.put("Action", actions);
        statement.put("Resource", resource);
        return statement;
    }

    private static long characters(Map<String, Object> policy) {
        return json(policy).chars().filter(c -> !Character.isWhitespace(c)).count();
    }

    /** A CloudFormation template, for a stack set over all accounts. */
    private static Map<String, Object> template(List<Map<String, Object>> policies) {
        Map<String, Object> resources = new LinkedHashMap<>();
        List<Object> references = new ArrayList<>();
        for (int i = 0; i < policies.size(); i++) {
            String name = "Policy" + (i + 1);
            resources.put(name, resource("AWS::IAM::ManagedPolicy", Map.of("PolicyDocument", policies.get(i))));
            references.add(Map.of("Ref", name));
        }
        resources.put("Role", role(references));
        Map<String, Object> template = new LinkedHashMap<>();
        template.put("AWSTemplateFormatVersion", "2010-09-09");
        template.put("Description", "The role by which Nucleus Auto-Discovery reads this account. " + GENERATED);
        template.put("Parameters", parameters());
        template.put(
                "Conditions",
                Map.of(
                        "HasExternalId",
                        Map.of("Fn::Not", List.of(Map.of("Fn::Equals", List.of(ref("ExternalId"), ""))))));
        template.put("Resources", resources);
        template.put("Outputs", Map.of("RoleArn", Map.of("Value", Map.of("Fn::GetAtt", List.of("Role", "Arn")))));
        return template;
    }

    private static Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("CollectorRoleArn", parameter("The role of the collector, which may assume this one", null));
        parameters.put("RoleName", parameter("As the collector is configured", "NucleusAccess-Collector"));
        parameters.put("ExternalId", parameter("As the collector is configured; empty: none is asked for", ""));
        return parameters;
    }

    private static Map<String, Object> parameter(String description, String standard) {
        Map<String, Object> parameter = new LinkedHashMap<>();
        parameter.put("Type", "String");
        parameter.put("Description", description);
        if (standard != null) {
            parameter.put("Default", standard);
        }
        return parameter;
    }

    private static Map<String, Object> role(List<Object> policies) {
        Map<String, Object> trust = new LinkedHashMap<>();
        trust.put("Effect", "Allow");
        trust.put("Principal", Map.of("AWS", ref("CollectorRoleArn")));
        trust.put("Action", "sts:AssumeRole");
        trust.put(
                "Condition",
                Map.of(
                        "Fn::If",
                        List.of(
                                "HasExternalId",
                                Map.of("StringEquals", Map.of("sts:ExternalId", ref("ExternalId"))),
                                ref("AWS::NoValue"))));
        Map<String, Object> assume = new LinkedHashMap<>();
        assume.put("Version", "2012-10-17");
        assume.put("Statement", List.of(trust));
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("RoleName", ref("RoleName"));
        properties.put("AssumeRolePolicyDocument", assume);
        properties.put("ManagedPolicyArns", policies);
        return resource("AWS::IAM::Role", properties);
    }

    private static Map<String, Object> resource(String type, Map<String, Object> properties) {
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("Type", type);
        resource.put("Properties", properties);
        return resource;
    }

    private static Map<String, String> ref(String name) {
        return Map.of("Ref", name);
    }

    private static String json(Object document) {
        try {
            return JSON.writeValueAsString(document) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
