package io.nucleus.support.queue;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** Whether this service looks after the length of the queues; one service of a deployment does. */
@ConfigMapping(prefix = "nucleus.queue-watch")
public interface QueueWatchConfig {
    @WithDefault("false")
    boolean enabled();

    /** How often each queue is looked at: one request for it and one for its dead letters. */
    @WithDefault("60s")
    @DurationMin(seconds = 1)
    Duration every();
}
