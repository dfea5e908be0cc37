package io.nucleus.localaws.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The AWS CLI, which must be installed, with nothing of this machine's configuration.
 *
 * @param home an empty directory
 * @param credentials the usual AWS variables
 */
record AwsCli(Path home, URI endpoint, String region, Map<String, String> credentials) {
    private static final ObjectMapper JSON = new ObjectMapper();

    record Output(int exit, String out, String err) {
        JsonNode json() throws IOException {
            assertThat(exit).as(err).isZero();
            return JSON.readTree(out);
        }
    }

    /** Another caller, or another region. */
    AwsCli as(String otherRegion, Map<String, String> others) {
        return new AwsCli(home, endpoint, otherRegion, others);
    }

    /** @param arguments none of them with a space */
    Output run(String arguments) throws IOException, InterruptedException {
        return run(arguments.split(" "));
    }

    Output run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(executable(), "--endpoint-url", endpoint.toString(), "--region", region, "--output", "json"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment());
        Path out = Files.createTempFile(home, "out", "");
        Path err = Files.createTempFile(home, "err", "");
        int exit = builder.redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Output(
                exit, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(Map.of(
                "AWS_MAX_ATTEMPTS",
                "1",
                "AWS_PAGER",
                "",
                "AWS_CONFIG_FILE",
                home.resolve("config").toString(),
                "AWS_SHARED_CREDENTIALS_FILE",
                home.resolve("credentials").toString(),
                "LC_ALL",
                "C.UTF-8",
                "HOME",
                home.toString()));
        environment.putAll(credentials);
        return environment;
    }

    private static String executable() {
        return Stream.concat(
                        Stream.of("/usr/bin/aws", "/usr/local/bin/aws"),
                        Arrays.stream(System.getenv("PATH").split(":")).map(directory -> directory + "/aws"))
                .filter(candidate -> Files.isExecutable(Path.of(candidate)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("the AWS CLI is not installed"));
    }
}
