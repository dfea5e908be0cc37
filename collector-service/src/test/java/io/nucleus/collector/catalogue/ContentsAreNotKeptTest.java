package io.nucleus.collector.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.collector.access.Place;
import io.nucleus.inventory.model.AccountId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.amplify.model.App;
import software.amazon.awssdk.services.cloudformation.model.Output;
import software.amazon.awssdk.services.cloudformation.model.Parameter;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.StackSet;
import software.amazon.awssdk.services.codebuild.model.EnvironmentVariable;
import software.amazon.awssdk.services.codebuild.model.Project;
import software.amazon.awssdk.services.glue.model.Job;
import software.amazon.awssdk.services.sfn.model.DescribeStateMachineResponse;

/** Where services let people write what they want, secrets are among it. */
class ContentsAreNotKeptTest {
    private static final String SECRET = "correct-horse-battery";
    private static final Place PLACE = new Place(AccountId.of("123456789012"), "aws", "eu-west-1", "us-east-1");

    @SuppressWarnings("unchecked") // each caller has the item of its type
    private static <I> Map<String, String> metadata(String type, I item) {
        ResourceKind<I> kind = (ResourceKind<I>) Catalogue.listings().stream()
                .flatMap(listing -> listing.kinds().stream())
                .filter(candidate -> candidate.type().value().equals(type))
                .findFirst()
                .orElseThrow();
        Map<String, String> metadata = kind.resource(PLACE, Draft.of(item)).metadata();
        assertThat(metadata.toString()).doesNotContain(SECRET);
        return metadata;
    }

    @Test
    void variablesOfBuildsKeepTheirNamesOnly() {
        Map<String, String> metadata = metadata(
                "codebuild:project",
                Project.builder()
                        .name("build")
                        .arn(PLACE.arn("codebuild", "project/build"))
                        .source(source -> source.type("GITHUB").buildspec("env: " + SECRET))
                        .webhook(webhook -> webhook.secret(SECRET))
                        .environment(environment -> environment
                                .image("aws/codebuild/standard:2.0")
                                .environmentVariables(EnvironmentVariable.builder()
                                        .name("STAGE")
                                        .value(SECRET)
                                        .build()))
                        .build());

        assertThat(metadata.get("environment")).contains("STAGE", "aws/codebuild/standard:2.0");
        assertThat(metadata).containsEntry("source", "{\"type\":\"GITHUB\"}");
    }

    @Test
    void parametersAndOutputsOfStacksKeepTheirNamesOnly() {
        Parameter parameter = Parameter.builder()
                .parameterKey("Seed")
                .parameterValue(SECRET)
                .resolvedValue(SECRET)
                .build();
        Map<String, String> stack = metadata(
                "cloudformation:stack",
                Stack.builder()
                        .stackName("shop")
                        .stackId(PLACE.arn("cloudformation", "stack/shop/1"))
                        .parameters(parameter)
                        .outputs(Output.builder()
                                .outputKey("Url")
                                .outputValue(SECRET)
                                .build())
                        .build());
        Map<String, String> stackSet = metadata(
                "cloudformation:stackset",
                StackSet.builder()
                        .stackSetName("shop")
                        .stackSetARN(PLACE.arn("cloudformation", "stackset/shop:1"))
                        .parameters(parameter)
                        .templateBody(SECRET)
                        .build());

        assertThat(stack)
                .containsEntry("Parameters", "[{\"ParameterKey\":\"Seed\"}]")
                .containsEntry("Outputs", "[{\"OutputKey\":\"Url\"}]");
        assertThat(stackSet).containsEntry("Parameters", "[{\"ParameterKey\":\"Seed\"}]");
    }

    @Test
    void appsKeepTheNamesOfTheirVariables() {
        Map<String, String> metadata = metadata(
                "amplify:apps",
                App.builder()
                        .appId("d1")
                        .appArn(PLACE.arn("amplify", "apps/d1"))
                        .environmentVariables(Map.of("STAGE", SECRET))
                        .basicAuthCredentials(SECRET)
                        .buildSpec(SECRET)
                        .build());

        assertThat(metadata.get("environmentVariables")).contains("STAGE");
    }

    @Test
    void argumentsOfJobsThatAreNamedLikeSecretsAreRedacted() {
        Map<String, String> metadata = metadata(
                "glue:job",
                Job.builder()
                        .name("load")
                        .defaultArguments(Map.of("--db-password", SECRET, "--stage", "prod"))
                        .build());

        assertThat(metadata.get("DefaultArguments")).contains("prod");
    }

    @Test
    void definitionsOfStateMachinesAreNotKept() {
        Map<String, String> metadata = metadata(
                "states:stateMachine",
                DescribeStateMachineResponse.builder()
                        .name("checkout")
                        .stateMachineArn(PLACE.arn("states", "stateMachine:checkout"))
                        .definition(SECRET)
                        .variableReferences(Map.of("Start", List.of(SECRET)))
                        .roleArn("arn:aws:iam::123456789012:role/checkout")
                        .build());

        assertThat(metadata).containsKey("roleArn");
    }
}
