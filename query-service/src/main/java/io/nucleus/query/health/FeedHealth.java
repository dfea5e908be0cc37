package io.nucleus.query.health;

import io.nucleus.query.feed.FeedThreads;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** Alive while the index is being fed; a feed that died would leave the answers ageing for ever. */
@Liveness
public class FeedHealth implements HealthCheck {
    private final FeedThreads feed;

    public FeedHealth(FeedThreads feed) {
        this.feed = feed;
    }

    @Override
    public HealthCheckResponse call() {
        var response = HealthCheckResponse.named("index feed");
        return feed.isAlive()
                ? response.up().build()
                : response.down()
                        .withData(
                                "reason",
                                "the index cannot be fed any more: a thread of the feed has died, or its disk failed; only a restart helps")
                        .build();
    }
}
