package io.nucleus.collector.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.collector.access.Place;
import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.ResourceType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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

    /** ARNs that are made here are made of the place's partition, so that they are right in China and GovCloud, too. */
    @Test
    void noDefinitionNamesAPartition() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/io/nucleus/collector/catalogue"))) {
            assertThat(sources.filter(file -> file.toString().endsWith(".java")))
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(Files.readAllLines(file).stream()
                                    .filter(line -> !line.strip().startsWith("*")
                                            && !line.strip().startsWith("/")))
                            .as(file.toString())
                            .noneMatch(line -> line.contains("arn:aws")));
        }
    }

    @Test
    void placesMakeArnsOfTheirPartition() {
        Place china = new Place(AccountId.of("123456789012"), "aws-cn", "cn-north-1", "cn-north-1");

        assertThat(china.arn("ec2", "vpc/vpc-1")).isEqualTo("arn:aws-cn:ec2:cn-north-1:123456789012:vpc/vpc-1");
        assertThat(china.globalArn("iam", "role/r")).isEqualTo("arn:aws-cn:iam::123456789012:role/r");
        assertThat(china.ownerlessArn("apigateway", "/restapis/a"))
                .isEqualTo("arn:aws-cn:apigateway:cn-north-1::/restapis/a");
        assertThat(china.bareArn("route53", "hostedzone/Z")).isEqualTo("arn:aws-cn:route53:::hostedzone/Z");
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
