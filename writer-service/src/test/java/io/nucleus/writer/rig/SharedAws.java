package io.nucleus.writer.rig;

import io.nucleus.localaws.Deployment;
import io.nucleus.localaws.LocalAws;
import java.util.concurrent.atomic.AtomicInteger;

/** One embedded AWS for all integration tests of this JVM; each test has a deployment of its own. */
public final class SharedAws {
    private static final AtomicInteger DEPLOYMENTS = new AtomicInteger();
    private static LocalAws aws;

    private SharedAws() {}

    public static synchronized LocalAws aws() {
        if (aws == null) {
            aws = LocalAws.builder().prefix("it-writer").build().start();
            Runtime.getRuntime().addShutdownHook(new Thread(aws::close));
        }
        return aws;
    }

    /** An empty deployment. */
    public static Deployment deployment() {
        return aws().deployment("it-writer-" + DEPLOYMENTS.incrementAndGet());
    }
}
