package io.nucleus.collector.organization;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import org.hibernate.validator.constraints.time.DurationMin;

/** What becomes of accounts that are discovered. */
@ConfigMapping(prefix = "nucleus.organization")
public interface OrganizationConfig {
    /** Whether accounts that are discovered are scanned from then on, or only once an operator enables them. */
    @WithDefault("false")
    boolean enableNew();

    /** How often accounts are discovered without anybody asking; never unless set. */
    Optional<@DurationMin(minutes = 1) Duration> discoverEvery();
}
