package io.nucleus.query.config;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;

/** The configuration as the service reads it, with some values set. */
public final class TestConfig {
    private static final int PRIORITY = 200;

    private TestConfig() {}

    /** @param values by name, without the prefix */
    public static QueryConfig with(Map<String, String> values) {
        SmallRyeConfigBuilder builder = new SmallRyeConfigBuilder()
                .withMapping(QueryConfig.class)
                .withConverter(Duration.class, PRIORITY, new DurationConverter());
        values.forEach((name, value) -> builder.withDefaultValue("nucleus.query." + name, value));
        return builder.build().getConfigMapping(QueryConfig.class);
    }
}
