package io.nucleus.writer.event;

import io.nucleus.localaws.Deployment;
import io.nucleus.writer.rig.SharedAws;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.TreeMap;

/** Gives a started service a deployment of its own, whose DynamoDB is reached over a wire that can be cut. */
public final class ServiceAws implements QuarkusTestResourceLifecycleManager {
    private static volatile Deployment deployment;
    private static volatile Wire dynamoDb;

    static Deployment deployment() {
        return deployment;
    }

    static Wire dynamoDb() {
        return dynamoDb;
    }

    @Override
    public Map<String, String> start() {
        deployment = SharedAws.deployment();
        dynamoDb = new Wire(deployment.access().dynamoDb());
        Map<String, String> configuration = new TreeMap<>(deployment.serviceConfiguration());
        String direct = deployment.access().dynamoDb().toString();
        configuration.replaceAll(
                (key, value) -> value.equals(direct) ? dynamoDb.end().toString() : value);
        return configuration;
    }

    @Override
    public void stop() {
        dynamoDb.close(); // The servers are shared and end with the JVM.
    }
}
