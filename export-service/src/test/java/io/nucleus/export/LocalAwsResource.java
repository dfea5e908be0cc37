package io.nucleus.export;

import io.nucleus.localaws.LocalAws;
import io.nucleus.localaws.embedded.Listen;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** Local AWS for a running service, and a free port for a query-service that the test plays. */
public final class LocalAwsResource implements QuarkusTestResourceLifecycleManager {
    private LocalAws aws;

    @Override
    public Map<String, String> start() {
        aws = LocalAws.builder().prefix("it-export-service").build().start();
        Map<String, String> configuration = new HashMap<>(aws.serviceConfiguration());
        configuration.keySet().removeIf(key -> key.startsWith("nucleus.iceberg."));
        configuration.put("nucleus.export.query-service", "http://127.0.0.1:" + Listen.anyFree());
        configuration.put("nucleus.export.limits.under-way", "2");
        configuration.put("nucleus.export.limits.rows", "5000");
        configuration.put("nucleus.export.files.link-validity", "10s");
        configuration.put("nucleus.export.work.heartbeat", "200ms");
        return configuration;
    }

    @Override
    public void stop() {
        if (aws != null) {
            aws.close();
        }
    }
}
