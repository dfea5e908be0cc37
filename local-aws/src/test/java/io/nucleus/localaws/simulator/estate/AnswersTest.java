package io.nucleus.localaws.simulator.estate;

import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.localaws.simulator.control.TestOrganization;
import io.nucleus.localaws.simulator.estate.generic.GenericTypes;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ec2.model.AttributeValue;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceAttributeRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceAttributeResponse;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVolumesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVolumesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsResponse;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.InstanceAttributeName;
import software.amazon.awssdk.services.ec2.model.Volume;
import software.amazon.awssdk.services.ec2.model.Vpc;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.ListFunctionsRequest;
import software.amazon.awssdk.services.lambda.model.ListFunctionsResponse;
import software.amazon.awssdk.services.rds.model.DBInstance;
import software.amazon.awssdk.services.rds.model.DescribeDbInstancesRequest;
import software.amazon.awssdk.services.rds.model.DescribeDbInstancesResponse;

/** What the APIs answer, compared with the truth and with each other. */
class AnswersTest {
    /** Types that are data are compared with what a collector makes of them over the wire. */
    private static final Set<String> GENERIC = GenericTypes.DEFINITIONS.stream()
            .map(definition -> definition.type().value())
            .collect(Collectors.toSet());

    private static final TestOrganization AWS = new TestOrganization(new EstateSize(4, 12_000));

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 30})
    void aScanOfTheHandwrittenApisFindsExactlyTheTruth(int day) {
        TestOrganization aws = new TestOrganization(new EstateSize(3, 2_000));
        aws.estate().setDay(day);
        for (Account account : aws.estate().plan().accounts()) {
            List<ExpectedResource> expected = aws.expected(account.id(), null, null).stream()
                    .filter(resource -> !GENERIC.contains(resource.resourceType()))
                    .sorted(Comparator.comparing(ExpectedResource::resourceArn))
                    .toList();

            assertThat(Scan.all(aws, account)).containsExactlyElementsOf(expected);
        }
    }

    private static List<Instance> instances(TestOrganization aws, Account account, String region) {
        return aws
                .call(account, region, DescribeInstancesRequest.builder().build(), DescribeInstancesResponse.class)
                .reservations()
                .stream()
                .flatMap(reservation -> reservation.instances().stream())
                .toList();
    }

    private static List<Volume> volumes(Account account, String region) {
        return AWS.call(account, region, DescribeVolumesRequest.builder().build(), DescribeVolumesResponse.class)
                .volumes();
    }

    @Test
    void instancesAndVolumesReferToEachOther() {
        int attached = 0;
        for (Account account : AWS.estate().plan().accounts()) {
            for (String region : account.activeRegions()) {
                Map<String, String> instanceOfVolume = new HashMap<>();
                instances(AWS, account, region)
                        .forEach(instance -> instance.blockDeviceMappings()
                                .forEach(device ->
                                        instanceOfVolume.put(device.ebs().volumeId(), instance.instanceId())));
                Map<String, String> volumeAttachments = new HashMap<>();
                volumes(account, region)
                        .forEach(volume -> volume.attachments()
                                .forEach(it -> volumeAttachments.put(volume.volumeId(), it.instanceId())));

                assertThat(volumeAttachments).isEqualTo(instanceOfVolume);
                attached += volumeAttachments.size();
            }
        }
        assertThat(attached).isGreaterThan(100);
    }

    @Test
    void volumesAreInUseExactlyIfAttached() {
        Account account = AWS.account(1);
        List<Volume> volumes = volumes(account, account.activeRegions().getFirst());

        assertThat(volumes).extracting(Volume::stateAsString).contains("in-use", "available");
        assertThat(volumes)
                .allSatisfy(volume -> assertThat(volume.stateAsString())
                        .isEqualTo(volume.attachments().isEmpty() ? "available" : "in-use"));
    }

    @Test
    void instancesAreInVpcsOfTheirRegionUnlessTerminated() {
        TestOrganization aws = TestOrganization.tiny();
        Set<String> states = new HashSet<>();
        for (int day = 0; day < 60; day++) {
            aws.estate().setDay(day);
            aws.estate()
                    .plan()
                    .accounts()
                    .forEach(account -> account.activeRegions()
                            .forEach(region -> states.addAll(statesOfInstancesInTheirVpcs(aws, account, region))));
        }
        assertThat(states).contains("running", "stopped", "terminated");
    }

    private static Set<String> statesOfInstancesInTheirVpcs(TestOrganization aws, Account account, String region) {
        List<String> vpcs = aws
                .call(account, region, DescribeVpcsRequest.builder().build(), DescribeVpcsResponse.class)
                .vpcs()
                .stream()
                .map(Vpc::vpcId)
                .toList();
        Set<String> states = new HashSet<>();
        for (Instance instance : instances(aws, account, region)) {
            states.add(instance.state().nameAsString());
            if (instance.state().nameAsString().equals("terminated")) {
                assertThat(instance.vpcId()).isNull();
                assertThat(instance.blockDeviceMappings()).isEmpty();
            } else {
                assertThat(vpcs).contains(instance.vpcId());
            }
        }
        return states;
    }

    @Test
    void functionsCarrySecretsInTheirEnvironmentAndOldRuntimes() {
        Account account = AWS.account(2);
        List<FunctionConfiguration> functions = AWS.call(
                        account,
                        account.activeRegions().getFirst(),
                        ListFunctionsRequest.builder().build(),
                        ListFunctionsResponse.class)
                .functions();

        assertThat(functions)
                .anyMatch(function -> function.environment() != null
                        && function.environment().variables().containsKey("DB_PASSWORD"));
        assertThat(functions)
                .extracting(FunctionConfiguration::runtimeAsString)
                .containsAnyOf("python2.7", "nodejs12.x", "nodejs8.10", "dotnetcore3.1");
        assertThat(functions).allMatch(function -> function.state() == null);
    }

    @Test
    void instancesHaveUserDataWithSecrets() {
        Account account = AWS.account(1);
        String region = account.activeRegions().getFirst();

        assertThat(instances(AWS, account, region).stream()
                        .map(instance -> AWS.call(
                                        account,
                                        region,
                                        DescribeInstanceAttributeRequest.builder()
                                                .instanceId(instance.instanceId())
                                                .attribute(InstanceAttributeName.USER_DATA)
                                                .build(),
                                        DescribeInstanceAttributeResponse.class)
                                .userData())
                        .map(AttributeValue::value))
                .anyMatch(data -> data != null
                        && new String(Base64.getDecoder().decode(data), StandardCharsets.UTF_8)
                                .contains("DB_PASSWORD="));
    }

    @Test
    void databasesRunOldEnginesToo() {
        Set<String> engines = new HashSet<>();
        AWS.estate()
                .plan()
                .accounts()
                .forEach(account -> account.activeRegions()
                        .forEach(region -> AWS
                                .call(
                                        account,
                                        region,
                                        DescribeDbInstancesRequest.builder().build(),
                                        DescribeDbInstancesResponse.class)
                                .dbInstances()
                                .stream()
                                .map(DBInstance::engineVersion)
                                .forEach(engines::add)));

        assertThat(engines).contains("5.7.44", "9.6.24");
    }
}
