package io.nucleus.localaws.simulator.estate.lambda;

import io.nucleus.localaws.simulator.estate.Arns;
import io.nucleus.localaws.simulator.estate.Item;
import io.nucleus.localaws.simulator.estate.Names;
import io.nucleus.localaws.simulator.estate.ResourceDefinition;
import io.nucleus.localaws.simulator.estate.ec2.Network;
import java.nio.ByteBuffer;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.lambda.model.EnvironmentResponse;
import software.amazon.awssdk.services.lambda.model.EphemeralStorage;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.LoggingConfig;
import software.amazon.awssdk.services.lambda.model.SnapStartResponse;
import software.amazon.awssdk.services.lambda.model.TracingConfigResponse;
import software.amazon.awssdk.services.lambda.model.VpcConfigResponse;

/** Lambda functions. Listings tell no state of them, so they have none (ListFunctions, API reference). */
final class Functions {
    static final ResourceDefinition TYPE = ResourceDefinition.regional("lambda:function", "lambda", "ListFunctions")
            .share(16)
            .id(item ->
                    Names.of(item, List.of("handler", "processor", "authorizer", "notifier", "transform", "cleanup")))
            .arn(item -> Arns.of(item, "lambda", "function:" + item.id()))
            .build();

    private static final List<String> RUNTIMES = List.of(
            "python3.12",
            "python3.12",
            "python3.9",
            "python3.8",
            "python3.6",
            "python2.7",
            "nodejs20.x",
            "nodejs20.x",
            "nodejs18.x",
            "nodejs14.x",
            "nodejs12.x",
            "nodejs8.10",
            "java21",
            "java17",
            "java8",
            "dotnet8",
            "dotnetcore3.1",
            "go1.x",
            "ruby2.7",
            "provided.al2023");

    private static final DateTimeFormatter LAST_MODIFIED =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'+0000'").withZone(ZoneOffset.UTC);

    private static final int SHA_256_BYTES = 32;

    private Functions() {}

    static FunctionConfiguration describe(Item item) {
        boolean image = item.fixed().percent("image", 8);
        FunctionConfiguration.Builder function = FunctionConfiguration.builder()
                .functionName(item.wire(item.id()))
                .functionArn(item.wire(item.arn()))
                .role(Arns.of("iam", "", item.accountId(), "role/" + Names.domain(item) + "-lambda"))
                .packageType(image ? "Image" : "Zip")
                .runtime(image ? null : item.fixed().pick("runtime", RUNTIMES))
                .handler(image ? null : "index.handler")
                .description(item.fixed().percent("described", 50) ? Names.domain(item) + " function" : "")
                .codeSize((long) item.current().between("code size", 400, 60_000_000))
                .codeSha256(sha256(item))
                .timeout(item.fixed().pick("timeout", List.of(3, 10, 30, 60, 300, 900)))
                .memorySize(item.fixed().pick("memory", List.of(128, 128, 256, 512, 1024, 3008)))
                .lastModified(LAST_MODIFIED.format(item.changedAt()))
                .version("$LATEST")
                .revisionId(item.current().uuid("revision").toString())
                .architecturesWithStrings(item.fixed().percent("arm", 25) ? "arm64" : "x86_64");
        return configured(function, item).build();
    }

    private static FunctionConfiguration.Builder configured(FunctionConfiguration.Builder function, Item item) {
        return function.tracingConfig(TracingConfigResponse.builder()
                        .mode(item.fixed().percent("traced", 30) ? "Active" : "PassThrough")
                        .build())
                .ephemeralStorage(EphemeralStorage.builder().size(512).build())
                .snapStart(SnapStartResponse.builder()
                        .applyOn("None")
                        .optimizationStatus("Off")
                        .build())
                .loggingConfig(LoggingConfig.builder()
                        .logFormat("Text")
                        .logGroup("/aws/lambda/" + item.id())
                        .build())
                .environment(environment(item))
                .vpcConfig(vpc(item));
    }

    /** 32 bytes as Base64, other ones after each change. */
    private static String sha256(Item item) {
        ByteBuffer digest = ByteBuffer.allocate(SHA_256_BYTES);
        for (int part = 0; digest.hasRemaining(); part++) {
            digest.putLong(item.current().bits("code " + part));
        }
        return Base64.getEncoder().encodeToString(digest.array());
    }

    private static VpcConfigResponse vpc(Item item) {
        if (!item.fixed().percent("vpc", 35)) {
            return null;
        }
        Network network = Network.of(item);
        return VpcConfigResponse.builder()
                .vpcId(network.vpcId())
                .subnetIds(network.subnetIds(2))
                .securityGroupIds(network.securityGroupIds())
                .ipv6AllowedForDualStack(false)
                .build();
    }

    /** Half of the functions have variables, and too many of these are secrets: a scanner must not carry them on. */
    private static EnvironmentResponse environment(Item item) {
        if (!item.fixed().percent("environment", 50)) {
            return null;
        }
        Map<String, String> variables = new TreeMap<>();
        variables.put("LOG_LEVEL", "INFO");
        variables.put("TABLE_NAME", Names.domain(item));
        if (item.fixed().percent("password", 40)) {
            variables.put("DB_PASSWORD", item.fixed().alphanumeric("password", 13));
        }
        if (item.fixed().percent("keys", 20)) {
            variables.put("THIRD_PARTY_ACCESS_KEY", "AKIA" + item.fixed().alphanumeric("access key", 13) + "FAK");
            variables.put(
                    "THIRD_PARTY_SECRET_KEY",
                    item.fixed().hex("secret 1", 16) + item.fixed().hex("secret 2", 16));
        }
        if (item.fixed().percent("url", 20)) {
            variables.put("DATABASE_URL", "postgres://app:" + item.fixed().hex("url", 12) + "@db.internal:5432/app");
        }
        return EnvironmentResponse.builder().variables(variables).build();
    }
}
