package io.nucleus.writer.event;

import io.nucleus.localaws.Deployment;
import io.nucleus.writer.rig.SharedAws;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Gives a started service a deployment of its own. */
public final class ServiceAws implements QuarkusTestResourceLifecycleManager {
    private static volatile Deployment deployment;

    static Deployment deployment() {
        return deployment;
    }

    @Override
    public Map<String, String> start() {
        deployment = SharedAws.deployment();
        return deployment.serviceConfiguration();
    }

    @Override
    public void stop() {
        // The servers are shared and end with the JVM.
    }
}
