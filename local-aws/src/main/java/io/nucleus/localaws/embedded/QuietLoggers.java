package io.nucleus.localaws.embedded;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Of the servers only warnings matter: what they say as they start and stop would bury what a test or a launcher says. */
public final class QuietLoggers {
    /** Held here, since the logging framework holds loggers weakly and would forget their levels. */
    private static final List<Logger> LOGGERS = List.of(
            Logger.getLogger("com.almworks.sqlite4java"),
            Logger.getLogger("org.apache.pekko"),
            Logger.getLogger("org.eclipse.jetty"),
            Logger.getLogger("org.elasticmq"),
            Logger.getLogger("org.gaul"),
            Logger.getLogger("scalikejdbc"));

    /** DynamoDB Local warns, with a stack trace, of every request that it refuses; whoever sent it is told anyway. */
    private static final Logger DYNAMODB = Logger.getLogger("software.amazon.dynamodb");

    private QuietLoggers() {}

    /** Lets only what matters through. */
    public static void apply() {
        LOGGERS.forEach(logger -> logger.setLevel(Level.WARNING));
        DYNAMODB.setLevel(Level.SEVERE);
    }
}
