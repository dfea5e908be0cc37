package io.nucleus.collector.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.collector.access.Place;
import io.nucleus.inventory.model.AccountId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecs.model.ContainerDefinition;
import software.amazon.awssdk.services.ecs.model.DescribeTaskDefinitionResponse;
import software.amazon.awssdk.services.ecs.model.KeyValuePair;
import software.amazon.awssdk.services.ecs.model.LogDriver;
import software.amazon.awssdk.services.ecs.model.Secret;
import software.amazon.awssdk.services.ecs.model.TaskDefinition;

/** People put secrets into the environments of their containers: the names may be stored, the values must not. */
class TaskDefinitionRedactionTest {
    private static final String SECRET_ARN = "arn:aws:secretsmanager:eu-west-1:111122223333:secret:db-AbCdEf";

    private static String containers(ContainerDefinition container) {
        return EcsTasksListings.taskDefinitions()
                .kinds()
                .getFirst()
                .resource(
                        new Place(AccountId.of("111122223333"), "aws", "eu-west-1", "us-east-1"),
                        Draft.of(DescribeTaskDefinitionResponse.builder()
                                .taskDefinition(TaskDefinition.builder()
                                        .family("api")
                                        .taskDefinitionArn("arn:aws:ecs:eu-west-1:111122223333:task-definition/api:3")
                                        .containerDefinitions(container)
                                        .build())
                                .build()))
                .metadata()
                .get("containerDefinitions");
    }

    @Test
    void valuesOfVariablesAreRedactedWhateverTheirNames() {
        String containers = containers(ContainerDefinition.builder()
                .name("app")
                .environment(
                        KeyValuePair.builder()
                                .name("GREETING")
                                .value("hello world")
                                .build(),
                        KeyValuePair.builder()
                                .name("DB_PASSWORD")
                                .value("hunter2")
                                .build())
                .build());

        assertThat(containers).contains("app", "GREETING", "DB_PASSWORD").doesNotContain("hello world", "hunter2");
    }

    @Test
    void whereSecretsLieIsKept() {
        String containers = containers(ContainerDefinition.builder()
                .name("app")
                .secrets(Secret.builder()
                        .name("DB_PASSWORD")
                        .valueFrom(SECRET_ARN)
                        .build())
                .build());

        assertThat(containers).contains("DB_PASSWORD", SECRET_ARN);
    }

    @Test
    void tokensOfLogDriversAndCredentialsInCommandsAreRedacted() {
        String containers = containers(ContainerDefinition.builder()
                .name("app")
                .command("--url=postgres://app:hunter2@db.internal:5432/app")
                .logConfiguration(
                        log -> log.logDriver(LogDriver.SPLUNK).options(Map.of("splunk-token", "s3cr3t-value")))
                .build());

        assertThat(containers).contains("splunk-token").doesNotContain("hunter2", "s3cr3t-value");
    }
}
