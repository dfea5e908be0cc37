package io.nucleus.scheduler;

import io.nucleus.localaws.LocalAws;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/** Local AWS for a running service. */
public final class LocalAwsResource implements QuarkusTestResourceLifecycleManager {
    private LocalAws aws;

    @Override
    public Map<String, String> start() {
        aws = LocalAws.builder().prefix("it-service").build().start();
        return new HashMap<>(aws.serviceConfiguration());
    }

    @Override
    public void stop() {
        if (aws != null) {
            aws.close();
        }
    }
}
