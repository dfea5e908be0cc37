package io.nucleus.collector.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;

/** How target accounts are reached. */
@ConfigMapping(prefix = "nucleus.target")
public interface TargetConfig {
    /** Where every call to target accounts, STS and Organizations goes instead of to AWS; unset: AWS's own endpoints. */
    Optional<URI> endpoint();

    /** Name of the role that is assumed in an account whose registration names none. */
    @WithDefault("NucleusAccess-Collector")
    @NotBlank
    String roleName();

    /** External id for accounts whose registration has none; unset: none is sent. */
    Optional<String> externalId();

    /** The region in which STS is called, opt-in states are asked for and global services are reached; it decides the partition. */
    @WithDefault("us-east-1")
    @NotBlank
    String homeRegion();

    /** Requests sent for one call at most, the first included. */
    @WithDefault("8")
    @Min(1)
    @Max(20)
    int maxAttempts();

    /** The longest pause before a request is sent again. */
    @WithDefault("20s")
    @DurationMin(millis = 1)
    Duration longestBackoff();

    /** How long one request may take. */
    @WithDefault("60s")
    @DurationMin(millis = 1)
    Duration attemptTimeout();

    /** Which part of AWS's published request rates the collector uses, so that something is left for the account's owner. */
    @WithDefault("0.8")
    @DecimalMin("0.01")
    @DecimalMax("1000")
    double rateShare();

    /** The most connections to one host at a time. */
    @WithDefault("512")
    @Min(1)
    int maxConnections();

    /** The most AWS clients kept; one serves all accounts for one service and region. */
    @WithDefault("1024")
    @Min(1)
    int maxClients();

    /** How long the opt-in states of an account's regions are believed. */
    @WithDefault("5m")
    @DurationMin
    Duration regionsCache();
}
