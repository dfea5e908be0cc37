package io.nucleus.query.health;

import io.nucleus.query.feed.FeedProgress;
import io.nucleus.query.index.InventoryIndex;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready once the index holds the whole inventory: an answer from less would be a lie. */
@Readiness
public class IndexHealth implements HealthCheck {
    private final FeedProgress progress;
    private final InventoryIndex index;

    public IndexHealth(FeedProgress progress, InventoryIndex index) {
        this.progress = progress;
        this.index = index;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("search index")
                .status(progress.isFilled())
                .withData("percent", progress.percent())
                .withData("resources", progress.isFilled() ? index.size() : progress.resourcesRead());
        progress.freshAt().ifPresent(at -> response.withData("freshAt", at.toString()));
        progress.failure()
                .or(() -> progress.isFilled() ? Optional.empty() : Optional.of("the index is not filled yet"))
                .ifPresent(reason -> response.withData("reason", reason));
        return response.build();
    }
}
