package io.nucleus.localaws.launcher;

import java.nio.file.Path;

/** The services of the product, in the order in which they are started. */
public enum Service {
    SCHEDULER("scheduler-service", 8081, "NUCLEUS_SCHEDULER_PORT", 256, false),
    COLLECTOR("collector-service", 8082, "NUCLEUS_COLLECTOR_PORT", 512, true),
    WRITER("writer-service", 8083, "NUCLEUS_WRITER_PORT", 512, true),
    QUERY("query-service", 8084, "NUCLEUS_QUERY_PORT", 512, false),
    EXPORT("export-service", 8085, "NUCLEUS_EXPORT_PORT", 256, true);

    private final String module;
    private final int usualPort;
    private final String portSetting;
    private final int heapMegabytes;
    private final boolean usesS3;

    Service(String module, int usualPort, String portSetting, int heapMegabytes, boolean usesS3) {
        this.module = module;
        this.usualPort = usualPort;
        this.portSetting = portSetting;
        this.heapMegabytes = heapMegabytes;
        this.usesS3 = usesS3;
    }

    /** The name of its module, of its log and in messages. */
    public String module() {
        return module;
    }

    int usualPort() {
        return usualPort;
    }

    /** The environment variable that chooses its port. */
    String portSetting() {
        return portSetting;
    }

    /** The most memory for its objects. */
    int heapMegabytes() {
        return heapMegabytes;
    }

    /** Whether it has a client of S3, and would not know what to do with its configuration otherwise. */
    boolean usesS3() {
        return usesS3;
    }

    /** What the build makes, below the project's root. */
    Path jar() {
        return Path.of(module, "target", "quarkus-app", "quarkus-run.jar");
    }
}
