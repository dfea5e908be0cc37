package io.nucleus.collector.organization;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What becomes of accounts that are discovered. */
@ConfigMapping(prefix = "nucleus.organization")
public interface OrganizationConfig {
    /** Whether accounts that are discovered are scanned from then on, or only once an operator enables them. */
    @WithDefault("false")
    boolean enableNew();
}
