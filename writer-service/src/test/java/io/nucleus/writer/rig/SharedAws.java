package io.nucleus.writer.rig;

import io.nucleus.localaws.Deployment;
import io.nucleus.localaws.LocalAws;
import java.util.concurrent.atomic.AtomicInteger;

/** One embedded AWS for all integration tests of this JVM; each test has a deployment of its own. */
public final class SharedAws {
    private static final AtomicInteger DEPLOYMENTS = new AtomicInteger();
    private static LocalAws aws;
    private static Deployment shared;

    private SharedAws() {}

    public static synchronized LocalAws aws() {
        if (aws == null) {
            aws = LocalAws.builder().prefix("it-writer").build().start();
            Runtime.getRuntime().addShutdownHook(new Thread(aws::close));
        }
        return aws;
    }

    /** The table and the data bucket of one deployment that tests may share, emptied; its queues are not. */
    public static synchronized Hub emptied() {
        if (shared == null) {
            shared = deployment();
        }
        Hub hub = Hub.of(shared);
        WorldState.restore(hub, WorldState.EMPTY);
        return hub;
    }

    /** An empty deployment of one's own, which takes some seconds. */
    public static Deployment deployment() {
        return aws().deployment("it-writer-" + DEPLOYMENTS.incrementAndGet());
    }
}
