package io.nucleus.collector.access;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.nucleus.collector.CollectorMetrics;
import io.nucleus.inventory.model.AccountId;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/** Access to accounts over the wire, with a hub's key. */
public final class WireAccess implements AutoCloseable {
    private static final String KEY = "aws.accessKeyId";
    private static final String SECRET = "aws.secretAccessKey";

    private final TargetConfig config;
    private final ClientPool pool;
    private final RoleCredentials credentials;

    public WireAccess(URI endpoint, String accessKeyId, String secretAccessKey) {
        System.setProperty(KEY, accessKeyId);
        System.setProperty(SECRET, secretAccessKey);
        config = new FixedTargetConfig(Optional.of(endpoint), 1_000);
        pool = new ClientPool(config, new CallInterceptor(new CollectorMetrics(new SimpleMeterRegistry())));
        credentials = new RoleCredentials(pool, config, Clock.systemUTC());
    }

    public Access to(String accountId, String region) {
        return new Access(
                pool,
                credentials,
                new RateLimiter(config),
                new Role("arn:aws:iam::" + accountId + ":role/" + config.roleName(), Optional.empty(), "wire"),
                new Place(AccountId.of(accountId), "aws", region, config.homeRegion()),
                new CallMeter());
    }

    @Override
    public void close() {
        pool.close();
        System.clearProperty(KEY);
        System.clearProperty(SECRET);
    }
}
