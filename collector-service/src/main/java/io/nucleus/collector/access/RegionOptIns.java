package io.nucleus.collector.access;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.CoverageStatus;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import software.amazon.awssdk.services.account.model.RegionOptStatus;
import software.amazon.awssdk.services.ec2.model.Region;

/**
 * Which regions an account has enabled: asked of EC2, and of the Account service where EC2 refuses, once for all regions of the
 * account, and believed for some minutes.
 */
@Singleton
public class RegionOptIns {
    private static final Logger LOG = Logger.getLogger(RegionOptIns.class);
    private static final String DESCRIBE = "ec2:DescribeRegions";
    private static final String LIST = "account:ListRegions";
    /** What a role must allow, at least one of them, for opt-in states to be known. */
    public static final List<String> ACTIONS = List.of(DESCRIBE, LIST);

    private static final String NOT_OPTED_IN = "not-opted-in";
    /** The largest page that ListRegions gives (Account Management API reference). */
    private static final int REGIONS_A_PAGE = 50;

    private final AsyncCache<AccountId, Map<String, Boolean>> cache;

    public RegionOptIns(TargetConfig config) {
        this.cache = Caffeine.newBuilder()
                .expireAfterWrite(config.regionsCache())
                .executor(Runnable::run)
                .buildAsync();
    }

    /**
     * Why the region cannot hold anything of the account; empty if it can, or if nobody would say: then the listings themselves
     * will tell.
     */
    public Uni<Optional<Failure>> of(Access access, String region) {
        return Uni.createFrom()
                .completionStage(() -> cache.get(access.place().accountId(), (account, executor) -> ask(access)))
                .map(states -> closed(states, region))
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "Cannot read the opt-in states of regions, trying them: accountId=%s reason=%s",
                        access.place().accountId(), Failure.of(failure).reason()))
                .onFailure()
                .recoverWithItem(Optional.empty());
    }

    private static Optional<Failure> closed(Map<String, Boolean> states, String region) {
        Boolean enabled = states.get(region);
        if (enabled == null) {
            return Optional.of(Failure.known(
                    CoverageStatus.UNSUPPORTED, "UnknownRegion", "AWS has no region " + region + " for this account"));
        }
        return enabled
                ? Optional.empty()
                : Optional.of(Failure.known(
                        CoverageStatus.NOT_OPTED_IN, "NotOptedIn", "the account has not enabled " + region));
    }

    private static CompletableFuture<Map<String, Boolean>> ask(Access access) {
        return describe(access)
                .onFailure(failure -> Failure.of(failure).isDenied())
                .recoverWithUni(() -> list(access))
                .subscribeAsCompletionStage();
    }

    private static Uni<Map<String, Boolean>> describe(Access access) {
        return access.ready(DESCRIBE)
                .chain(() -> Uni.createFrom()
                        .completionStage(() -> access.client(
                                        AwsServices.EC2, access.place().homeRegion())
                                .describeRegions(
                                        r -> r.allRegions(true).overrideConfiguration(access.account(DESCRIBE)))))
                .map(response -> response.regions().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Region::regionName, r -> !NOT_OPTED_IN.equals(r.optInStatus()))));
    }

    private static Uni<Map<String, Boolean>> list(Access access) {
        return Pages.of(
                        access.client(AwsServices.ACCOUNT, access.place().homeRegion())
                                .listRegionsPaginator(
                                        r -> r.maxResults(REGIONS_A_PAGE).overrideConfiguration(access.account(LIST))),
                        () -> access.ready(LIST))
                .onItem()
                .transformToIterable(page -> page.regions())
                .collect()
                .asMap(
                        software.amazon.awssdk.services.account.model.Region::regionName,
                        region -> isEnabled(region.regionOptStatus()));
    }

    private static boolean isEnabled(RegionOptStatus status) {
        return status == RegionOptStatus.ENABLED || status == RegionOptStatus.ENABLED_BY_DEFAULT;
    }
}
