package io.nucleus.support.health;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Turns a probe of something that a service needs into a readiness answer. */
public final class Reachability {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private Reachability() {}

    /** Up if the probe answers in time, else down with the reason. */
    public static Uni<HealthCheckResponse> of(String name, Uni<?> probe) {
        return probe.ifNoItem()
                .after(PATIENCE)
                .failWith(() -> new IllegalStateException("no answer within " + PATIENCE.toSeconds() + " s"))
                .map(ignored -> HealthCheckResponse.named(name).up().build())
                .onFailure()
                .recoverWithItem(failure -> HealthCheckResponse.named(name)
                        .down()
                        .withData("reason", reason(failure))
                        .build());
    }

    /** In words, even if whatever failed found none. */
    private static String reason(Throwable failure) {
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
