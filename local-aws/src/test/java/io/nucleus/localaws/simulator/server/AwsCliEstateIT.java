package io.nucleus.localaws.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nucleus.localaws.simulator.EstateSimulator;
import io.nucleus.localaws.simulator.control.SimulatedOrganization;
import io.nucleus.localaws.simulator.estate.Account;
import io.nucleus.localaws.simulator.estate.EstateCatalogue.Selection;
import io.nucleus.localaws.simulator.estate.EstateConfig;
import io.nucleus.localaws.simulator.estate.EstateSize;
import io.nucleus.localaws.simulator.estate.ExpectedResource;
import io.nucleus.localaws.simulator.identity.HubKeys;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the AWS CLI lists of the estate, with a role that it has assumed by itself, is the estate. */
class AwsCliEstateIT {
    @TempDir
    static Path home;

    private static EstateSimulator simulator;
    private static Account account;
    private static String region;
    private static AwsCli collector;

    @BeforeAll
    static void assumeTheRole() throws Exception {
        simulator = EstateSimulator.start(
                new SimulatedOrganization.Settings(
                        EstateConfig.of(new EstateSize(2, 12_000)), HubKeys.DEFAULT, "nucleus-external-id"),
                0);
        account = simulator.organization().estate().plan().accounts().stream()
                .max(Comparator.comparing(a -> expected(a.id(), null, "").size()))
                .orElseThrow();
        region = account.activeRegions().getFirst();
        AwsCli hub = new AwsCli(
                home,
                simulator.endpoint(),
                region,
                Map.of(
                        "AWS_ACCESS_KEY_ID", HubKeys.DEFAULT.accessKeyId(),
                        "AWS_SECRET_ACCESS_KEY", HubKeys.DEFAULT.secretAccessKey()));
        JsonNode session = hub.run(
                        "sts",
                        "assume-role",
                        "--role-session-name",
                        "test",
                        "--external-id",
                        "nucleus-external-id",
                        "--role-arn",
                        "arn:aws:iam::" + account.id() + ":role/" + EstateConfig.DEFAULT_ROLE_NAME)
                .json()
                .get("Credentials");
        collector = hub.as(
                region,
                Map.of(
                        "AWS_ACCESS_KEY_ID", session.get("AccessKeyId").asText(),
                        "AWS_SECRET_ACCESS_KEY", session.get("SecretAccessKey").asText(),
                        "AWS_SESSION_TOKEN", session.get("SessionToken").asText()));
    }

    @AfterAll
    static void stop() {
        simulator.close();
    }

    /** By ARN. @param type one, or the beginning of some, or empty for all */
    private static Map<String, ExpectedResource> expected(String accountId, String where, String type) {
        try (var resources = simulator.organization().catalogue().resources(new Selection(accountId, where, null))) {
            return resources
                    .filter(resource -> type.isEmpty() || type.endsWith("/")
                            ? resource.resourceType().startsWith(type)
                            : resource.resourceType().equals(type))
                    .collect(Collectors.toMap(ExpectedResource::resourceArn, Function.identity()));
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ec2:instance | ec2 describe-instances --page-size 20 | Reservations[].Instances[].{id:InstanceId,state:State.Name,tags:Tags}",
                "ec2:volume | ec2 describe-volumes --page-size 20 | Volumes[].{id:VolumeId,state:State,tags:Tags}",
                "ec2:vpc | ec2 describe-vpcs | Vpcs[].{id:VpcId,state:State,tags:Tags}",
                "rds:db | rds describe-db-instances --page-size 20 | DBInstances[].{id:DBInstanceArn,state:DBInstanceStatus,tags:TagList}",
                "lambda:function | lambda list-functions --page-size 20 | Functions[].{id:FunctionArn}",
                "dynamodb:table | dynamodb list-tables --page-size 5 | TableNames[].{id:@}",
                "ecs:cluster | ecs list-clusters --page-size 2 | clusterArns[].{id:@}",
                "eks:cluster | eks list-clusters --page-size 1 | clusters[].{id:@}",
                "elasticloadbalancing:loadbalancer/ | elbv2 describe-load-balancers | LoadBalancers[].{id:LoadBalancerArn,state:State.Code}",
                "sns:topic | sns list-topics | Topics[].{id:TopicArn}",
                "sqs:queue | sqs list-queues --page-size 10 | QueueUrls[].{id:@}",
                "kms:key | kms list-keys --page-size 5 | Keys[].{id:KeyArn}",
                "kms:alias | kms list-aliases --page-size 5 | Aliases[?TargetKeyId].{id:AliasArn}",
                "ec2:subnet | ec2 describe-subnets --page-size 5 | Subnets[].{id:SubnetId,state:State,tags:Tags}",
                "securityhub:hub | securityhub describe-hub | [{id:HubArn}]",
                "cloudwatch:alarm | cloudwatch describe-alarms --alarm-types MetricAlarm CompositeAlarm | [MetricAlarms,CompositeAlarms][].{id:AlarmArn,state:StateValue}"
            })
    void aRegionsResourcesAreThoseOfTheEstate(String type, String command, String query) throws Exception {
        assertEstate(expected(account.id(), region, type), list(command, query));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "s3:bucket | s3api list-buckets | Buckets[].{id:Name}",
                "iam:role | iam list-roles --page-size 10 | Roles[].{id:Arn}",
                "cloudfront:distribution | cloudfront list-distributions | DistributionList.Items[].{id:ARN,state:Status}"
            })
    void anAccountsResourcesAreThoseOfTheEstate(String type, String command, String query) throws Exception {
        assertEstate(expected(account.id(), null, type), list(command, query));
    }

    @Test
    void theServicesOfAllClustersAreThoseOfTheEstate() throws Exception {
        Map<String, JsonNode> services = new HashMap<>();
        for (String cluster : list("ecs list-clusters", "clusterArns[].{id:@}").keySet()) {
            services.putAll(list("ecs list-services --cluster " + cluster, "serviceArns[].{id:@}"));
        }
        assertEstate(expected(account.id(), region, "ecs:service"), services);
    }

    @Test
    void anotherExternalIdIsRefused() throws Exception {
        AwsCli.Output output = collector
                .as(
                        region,
                        Map.of(
                                "AWS_ACCESS_KEY_ID", HubKeys.DEFAULT.accessKeyId(),
                                "AWS_SECRET_ACCESS_KEY", HubKeys.DEFAULT.secretAccessKey()))
                .run("sts assume-role --role-session-name test --external-id another --role-arn arn:aws:iam::"
                        + account.id() + ":role/" + EstateConfig.DEFAULT_ROLE_NAME);
        assertThat(output.err()).contains("AccessDenied");
    }

    /** @return a row for each id: an ARN where the service gives one */
    private static Map<String, JsonNode> list(String command, String query) throws Exception {
        String[] arguments = Stream.concat(Arrays.stream(command.split(" ")), Stream.of("--query", query))
                .toArray(String[]::new);
        Map<String, JsonNode> found = new HashMap<>();
        for (JsonNode row : collector.run(arguments).json()) {
            String id = row.get("id").asText();
            String key = id.startsWith("http") ? id.substring(id.lastIndexOf('/') + 1) : id;
            assertThat(found.put(key, row)).as("listed once").isNull();
        }
        return found;
    }

    private static void assertEstate(Map<String, ExpectedResource> estate, Map<String, JsonNode> listed) {
        assertThat(estate).as("something to list").isNotEmpty();
        assertThat(listed).hasSameSizeAs(estate);
        for (ExpectedResource resource : estate.values()) {
            JsonNode row = listed.getOrDefault(resource.resourceArn(), listed.get(resource.resourceId()));
            assertThat(row)
                    .as("the row of %s among %s", resource, listed.keySet())
                    .isNotNull();
            if (row.has("state")) {
                assertThat(row.get("state").asText().toLowerCase(Locale.ROOT)).isEqualTo(resource.state());
            }
            if (row.has("tags")) {
                assertThat(tags(row.get("tags"))).as(resource.resourceArn()).isEqualTo(resource.tags());
            }
        }
    }

    private static Map<String, String> tags(JsonNode list) {
        Map<String, String> tags = new TreeMap<>();
        list.forEach(tag -> tags.put(tag.get("Key").asText(), tag.get("Value").asText()));
        return tags;
    }
}
