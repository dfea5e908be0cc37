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
                        .withData("reason", words(failure))
                        .build());
    }

    /** What went wrong, on one line; libraries go on with advice that is of no use here. */
    public static String words(Throwable failure) {
        String message = failure.getMessage();
        return message == null || message.isBlank()
                ? failure.getClass().getSimpleName()
                : message.strip().lines().findFirst().orElseThrow();
    }
}
