package io.nucleus.collector.access;

import io.nucleus.inventory.model.CoverageStatus;
import io.nucleus.inventory.model.Regions;
import io.nucleus.inventory.store.account.Account;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;

/** Opens target accounts. */
@Singleton
public class TargetAccounts {
    private final Clients clients;
    private final RoleCredentials credentials;
    private final RateLimiter limiter;
    private final RegionOptIns optIns;
    private final TargetConfig config;
    private final String partition;

    public TargetAccounts(
            Clients clients,
            RoleCredentials credentials,
            RateLimiter limiter,
            RegionOptIns optIns,
            TargetConfig config) {
        this.clients = clients;
        this.credentials = credentials;
        this.limiter = limiter;
        this.optIns = optIns;
        this.config = config;
        this.partition = PartitionMetadata.of(Region.of(config.homeRegion())).id();
    }

    /** Whether a region of an account can be listed. */
    public sealed interface Opening {
        /** It can. */
        record Open(Access access) implements Opening {}

        /** It cannot, and why: the same holds for every type there. */
        record Closed(Failure reason) implements Opening {}
    }

    /** The role of an account's registration, or the default one. */
    public Role roleOf(Account account, String sessionName) {
        String arn = account.role()
                .orElseGet(() -> "arn:" + partition + ":iam::" + account.accountId() + ":role/" + config.roleName());
        Optional<String> externalId =
                Optional.ofNullable(account.externalId()).or(config::externalId).filter(id -> !id.isBlank());
        return new Role(arn, externalId, sessionName);
    }

    /** Assumes the account's role and looks whether the account has the region. Never fails. */
    public Uni<Opening> open(Account account, String region, String sessionName) {
        Role role = roleOf(account, sessionName);
        Access access = access(account, region, role);
        return credentials
                .get(role)
                .chain(() -> region.equals(Regions.GLOBAL)
                        ? Uni.createFrom().<Opening>item(new Opening.Open(access))
                        : optIns.of(access, region).map(closed -> opening(access, closed)))
                .onFailure()
                .recoverWithItem(failure -> new Opening.Closed(notAssumed(failure)));
    }

    /** Assumes the account's role anew and opens the place, whatever the account has enabled. */
    public Uni<Opening> openAnew(Account account, String region, String sessionName) {
        Role role = roleOf(account, sessionName);
        return credentials
                .getAnew(role)
                .<Opening>map(ignored -> new Opening.Open(access(account, region, role)))
                .onFailure()
                .recoverWithItem(failure -> new Opening.Closed(notAssumed(failure)));
    }

    private static Opening opening(Access access, Optional<Failure> closed) {
        return closed.<Opening>map(Opening.Closed::new).orElseGet(() -> new Opening.Open(access));
    }

    private Access access(Account account, String region, Role role) {
        Place place = new Place(account.accountId(), partition, region, config.homeRegion());
        return new Access(clients, credentials, limiter, role, place, new CallMeter());
    }

    /** STS refuses a role that is gone, or a wrong external id, in several ways; to the account they are all a denial. */
    private static Failure notAssumed(Throwable failure) {
        Failure known = Failure.of(failure);
        boolean refused =
                failure instanceof AwsServiceException aws && aws.statusCode() >= 400 && aws.statusCode() < 500;
        return refused && known.status() == CoverageStatus.FAILED ? known.as(CoverageStatus.DENIED_IAM) : known;
    }
}
