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
                .hasSize(18);
    }

    @Test
    void scopesAreListedApart() {
        assertThat(types(Scope.GLOBAL)).containsExactlyInAnyOrder("s3:bucket", "iam:role", "cloudfront:distribution");
        assertThat(types(Scope.REGIONAL)).hasSize(15);
    }

    @Test
    void aCommandMayWantServicesOrTypes() {
        assertThat(types(Scope.REGIONAL, "ec2", "sns:topic"))
                .containsExactlyInAnyOrder("ec2:instance", "ec2:volume", "ec2:vpc", "sns:topic");
        assertThat(types(Scope.GLOBAL, "ec2")).isEmpty();
    }

    @Test
    void actionsHaveTheFormOfIamActions() {
        assertThat(Catalogue.actions())
                .contains("s3:ListAllMyBuckets", "ecs:ListServices", "ecs:DescribeServices", "kms:ListAliases")
                .allMatch(action -> action.matches("[a-z0-9-]+:[A-Z][A-Za-z]+"));
    }

    /** A role for discovery must not be able to change anything or to read contents. */
    @Test
    void actionsOnlyRead() {
        assertThat(Catalogue.actions())
                .allMatch(action -> action.matches("[^:]+:(Describe|List|Get).*"))
                .noneMatch(action -> action.matches("[^:]+:Get(Object|Item|Function|SecretValue).*"));
    }
}
