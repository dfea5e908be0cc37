package io.nucleus.localaws.launcher;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What each service must be told to work with the embedded AWS and the target.
 *
 * @param hub where the product keeps its own data
 */
record ServiceConfiguration(Settings settings, Map<String, String> hub) {
    /** Where query-service keeps its index; it is for the data that the hub keeps. */
    static final String INDEX = "nucleus.query.index.dir";

    ServiceConfiguration {
        hub = Map.copyOf(hub);
    }

    /** Only what the service knows what to do with. */
    Map<String, String> of(Service service) {
        Map<String, String> configuration = new TreeMap<>(hub);
        if (!service.usesS3()) {
            configuration.keySet().removeIf(key -> key.startsWith("quarkus.s3."));
        }
        if (service != Service.WRITER) {
            configuration.keySet().removeIf(key -> key.startsWith("nucleus.iceberg."));
        }
        if (service != Service.QUERY) {
            configuration.remove(INDEX);
        }
        if (service == Service.COLLECTOR) {
            configuration.putAll(settings.target().configuration(settings));
        }
        if (service == Service.EXPORT) {
            configuration.put(
                    "nucleus.export.query-service",
                    settings.address(Service.QUERY).toString());
            // The embedded S3 encrypts nothing, and on disk says so.
            configuration.put("nucleus.export.files.encryption", "bucket");
        }
        return configuration;
    }

    /** Writes a properties file, and the directories it lies in. */
    void write(Service service, Path file) throws IOException {
        Properties properties = new Properties();
        properties.putAll(of(service));
        Files.createDirectories(file.getParent());
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        }
    }
}
