package io.nucleus.collector.access;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The defaults, but for an endpoint and a pace. */
public record FixedTargetConfig(Optional<URI> endpoint, double rateShare) implements TargetConfig {
    @Override
    public String roleName() {
        return "NucleusAccess-Collector";
    }

    @Override
    public Optional<String> externalId() {
        return Optional.empty();
    }

    @Override
    public String homeRegion() {
        return "us-east-1";
    }

    @Override
    public int maxAttempts() {
        return 4;
    }

    @Override
    public Duration longestBackoff() {
        return Duration.ofMillis(50);
    }

    @Override
    public Duration attemptTimeout() {
        return Duration.ofSeconds(10);
    }

    @Override
    public int maxConnections() {
        return 20;
    }

    @Override
    public int maxClients() {
        return 20;
    }

    @Override
    public Duration regionsCache() {
        return Duration.ofMinutes(5);
    }
}
