package io.nucleus.writer.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.model.ResourceArn;
import io.nucleus.inventory.model.ResourceType;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefaultResourcesTest {
    private static Resource resource(String type, Map<String, String> metadata) {
        return new Resource(
                AccountId.of("123456789012"),
                ResourceArn.of("arn:aws:any:eu-west-1:123456789012:any/one"),
                ResourceType.of(type),
                "one",
                "",
                "eu-west-1",
                "",
                Map.of(),
                metadata,
                null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ec2:vpc | IsDefault | true | false",
                "ec2:subnet | DefaultForAz | true | false",
                "ec2:network-acl | IsDefault | true | false",
                "ec2:security-group | GroupName | default | web",
                "ec2:route-table | Associations | [{\"Main\":true}] | [{\"Main\":false}]",
                "kms:alias | AliasName | alias/aws/ebs | alias/payments",
                "athena:workgroup | Name | primary | reports",
                "athena:datacatalog | CatalogName | AwsDataCatalog | mine",
                "events:event-bus | Name | default | orders",
                "scheduler:schedule-group | Name | default | nightly"
            })
    void whatAwsMadeByItselfIsToldFromWhatPeopleMade(String type, String member, String byItself, String other) {
        assertThat(DefaultResources.isDefault(resource(type, Map.of(member, byItself))))
                .isTrue();
        assertThat(DefaultResources.isDefault(resource(type, Map.of(member, other))))
                .isFalse();
        assertThat(DefaultResources.isDefault(resource(type, Map.of()))).isFalse();
        assertThat(DefaultResources.mayBeDefault(ResourceType.of(type))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"ec2:internet-gateway, true", "ec2:dhcp-options, true", "ec2:instance, false", "s3:bucket, false"})
    void someTypesNeverTellAndOthersAlwaysDo(String type, boolean expected) {
        assertThat(DefaultResources.isDefault(resource(type, Map.of()))).isEqualTo(expected);
    }
}
