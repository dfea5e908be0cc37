package io.nucleus.collector.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.inventory.model.ResourceType;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueTest {
    private static List<String> types(Scope scope, String... services) {
        return Catalogue.listings(scope, List.of(services)).stream()
                .flatMap(l -> l.types().stream())
                .map(ResourceType::value)
                .toList();
    }

    @Test
    void typesAreDefinedOnce() {
        assertThat(Catalogue.listings().stream().flatMap(l -> l.types().stream()))
                .doesNotHaveDuplicates()
                .isNotEmpty();
    }

    @Test
    void scopesAreListedApart() {
        assertThat(types(Scope.GLOBAL))
                .contains("s3:bucket", "iam:role", "cloudfront:distribution")
                .doesNotContain("ec2:instance", "rds:db");
        assertThat(types(Scope.REGIONAL))
                .contains("ec2:instance", "rds:db")
                .doesNotContain("s3:bucket", "iam:role", "cloudfront:distribution");
    }

    @Test
    void aCommandMayWantServicesOrTypes() {
        assertThat(types(Scope.REGIONAL, "ec2", "sns:topic"))
                .contains("ec2:instance", "ec2:volume", "ec2:vpc", "sns:topic")
                .allMatch(type -> type.startsWith("ec2:") || type.equals("sns:topic"));
        assertThat(types(Scope.GLOBAL, "ec2")).isEmpty();
    }

    @Test
    void actionsHaveTheFormOfIamActions() {
        assertThat(Catalogue.actions())
                .contains("s3:ListAllMyBuckets", "ecs:ListServices", "ecs:DescribeServices", "kms:ListAliases")
                .allMatch(action -> action.matches("[a-z0-9-]+:[A-Z][A-Za-z0-9]+"));
    }

    /** A role for discovery must not be able to change anything or to read contents. */
    @Test
    void actionsOnlyRead() {
        assertThat(Catalogue.actions())
                .allMatch(action -> CatalogueDocuments.LIMITED.containsKey(action)
                        || action.matches("[^:]+:(Describe|List|Get|BatchGet|Search|View|GET).*"))
                .noneMatch(
                        action -> action.matches("[^:]+:(BatchGet|Get)(Object|Item|Function|SecretValue|Parameter).*"));
    }
}
