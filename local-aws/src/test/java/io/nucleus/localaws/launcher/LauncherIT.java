package io.nucleus.localaws.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nucleus.localaws.embedded.Listen;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The launcher with the real embedded AWS and stand-ins for the services. */
@Timeout(120)
class LauncherIT {
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(output, true, UTF_8);

    @TempDir
    private Path root;

    private RunDirectory directory;
    private Map<String, String> environment;

    @BeforeEach
    void makeProject() throws IOException {
        directory = new RunDirectory(root);
        for (Service service : Service.values()) {
            Path jar = root.resolve(service.jar());
            Files.createDirectories(jar.getParent());
            writeJar(jar);
        }
        environment = freePorts();
        environment.put("NUCLEUS_ESTATE", "tiny");
    }

    @AfterEach
    void stop() {
        new DownCommand(directory, out).run();
    }

    @Test
    void itStartsOnceServesAndLeavesNothingBehind() {
        assertThat(up().run()).isTrue();
        List<OwnProcess> processes = directory.processes();
        assertThat(processes)
                .extracting(OwnProcess::name)
                .containsExactly(
                        "collector-service",
                        "export-service",
                        "local-aws",
                        "query-service",
                        "scheduler-service",
                        "writer-service");
        assertThat(processes).allMatch(OwnProcess::isAlive);
        try (HttpJson http = new HttpJson()) {
            assertThat(http.answers(URI.create(
                            "http://localhost:" + environment.get("NUCLEUS_GATEWAY_PORT") + "/q/health/ready")))
                    .isTrue();
        }

        assertThat(up().run()).isFalse();
        assertThat(output.toString(UTF_8))
                .contains("It is running: http://localhost:" + environment.get("NUCLEUS_GATEWAY_PORT"));

        new DownCommand(directory, out).run();
        assertThat(processes).noneMatch(OwnProcess::isAlive);
        assertThat(directory.isLocked()).isFalse();
        assertThat(directory.processes()).isEmpty();
    }

    @Test
    void servicesGetWhatTheyNeedAndOnlyTheCollectorGetsCredentials() throws Exception {
        up().run();

        assertThat(configuration(Service.WRITER))
                .containsKeys("quarkus.s3.endpoint-override", "nucleus.iceberg.catalog.warehouse")
                .doesNotContainKey("nucleus.target.endpoint");
        assertThat(configuration(Service.QUERY))
                .containsKeys("quarkus.dynamodb.endpoint-override", "quarkus.sqs.endpoint-override")
                .doesNotContainKeys("quarkus.s3.endpoint-override", "nucleus.iceberg.catalog.warehouse");
        assertThat(configuration(Service.COLLECTOR))
                .containsEntry(
                        "nucleus.target.endpoint", "http://127.0.0.1:" + environment.get("NUCLEUS_SIMULATOR_PORT"));
        assertThat(configuration(Service.EXPORT))
                .containsKey("quarkus.s3.endpoint-override")
                .containsEntry(
                        "nucleus.export.query-service", "http://127.0.0.1:" + environment.get("NUCLEUS_QUERY_PORT"));
        assertThat(environmentOf(Service.COLLECTOR)).contains("AWS_ACCESS_KEY_ID=");
        for (Service other : List.of(Service.SCHEDULER, Service.WRITER, Service.QUERY, Service.EXPORT)) {
            assertThat(environmentOf(other)).doesNotContain("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY");
        }
    }

    @Test
    void aServiceThatDiesStopsTheStartAndItsLogIsShown() throws IOException {
        Files.createDirectories(directory.workingDirectory(Service.WRITER.module()));
        Files.createFile(directory.workingDirectory(Service.WRITER.module()).resolve("die"));

        assertThatThrownBy(() -> up().run()).isInstanceOf(LaunchException.class);
        assertThat(output.toString(UTF_8))
                .contains("writer-service ended with exit code 3")
                .contains("It cannot go on like this");
        assertThat(directory.isLocked()).isFalse();
        assertThat(directory.processes()).isEmpty();
    }

    @Test
    void aTakenPortStopsTheStartAndIsNamed() throws IOException {
        int port = Integer.parseInt(environment.get("NUCLEUS_WRITER_PORT"));
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(taken.isBound()).isTrue();
            assertThatThrownBy(() -> up().run()).isInstanceOf(LaunchException.class);
        }
        assertThat(output.toString(UTF_8)).contains(":" + port).contains("NUCLEUS_WRITER_PORT");
    }

    @Test
    void aRunWhoseServerWasKilledIsCleanedUp() {
        up().run();
        List<OwnProcess> processes = directory.processes();
        processes.stream().filter(p -> p.name().equals("local-aws")).forEach(OwnProcess::kill);

        new DownCommand(directory, out).run();
        assertThat(processes).noneMatch(OwnProcess::isAlive);
    }

    private UpCommand up() {
        return new UpCommand(directory, environment, out);
    }

    private Map<Object, Object> configuration(Service service) throws IOException {
        Properties properties = new Properties();
        try (InputStream file = Files.newInputStream(
                directory.workingDirectory(service.module()).resolve("config/application.properties"))) {
            properties.load(file);
        }
        return properties;
    }

    private String environmentOf(Service service) throws IOException {
        return Files.readString(directory.workingDirectory(service.module()).resolve("environment"));
    }

    private static Map<String, String> freePorts() {
        Map<String, String> ports = new HashMap<>();
        for (var listen : Settings.of(Map.of()).listens()) {
            String port;
            do {
                port = Integer.toString(Listen.anyFree());
            } while (ports.containsValue(port));
            ports.put(listen.setting(), port);
        }
        return ports;
    }

    private static void writeJar(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
        String entry = FakeService.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                InputStream in = FakeService.class.getClassLoader().getResourceAsStream(entry)) {
            out.putNextEntry(new JarEntry(entry));
            in.transferTo(out);
            out.closeEntry();
        }
    }
}
