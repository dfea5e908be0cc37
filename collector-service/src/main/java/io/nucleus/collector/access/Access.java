package io.nucleus.collector.access;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.SdkClient;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.IdentityProvider;
import software.amazon.awssdk.identity.spi.ResolveIdentityRequest;

/** The right to call AWS for one place: clients, credentials and pace, counted by one meter. */
public final class Access {
    private final Clients clients;
    private final RoleCredentials credentials;
    private final RateLimiter limiter;
    private final Role role;
    private final Place place;
    private final CallMeter meter;
    /** What {@link #ready} last found; shared with all that descends from this access. */
    private final AtomicReference<AwsSessionCredentials> session;

    Access(Clients clients, RoleCredentials credentials, RateLimiter limiter, Role role, Place place, CallMeter meter) {
        this(clients, credentials, limiter, role, place, meter, new AtomicReference<>());
    }

    private Access(
            Clients clients,
            RoleCredentials credentials,
            RateLimiter limiter,
            Role role,
            Place place,
            CallMeter meter,
            AtomicReference<AwsSessionCredentials> session) {
        this.clients = clients;
        this.credentials = credentials;
        this.limiter = limiter;
        this.role = role;
        this.place = place;
        this.meter = meter;
        this.session = session;
    }

    /** The same access, counted by another meter. */
    public Access meteredBy(CallMeter other) {
        return new Access(clients, credentials, limiter, role, place, other, session);
    }

    /** The same access to another region, without a look at whether the account has it. */
    public Access in(String region) {
        Place other = new Place(place.accountId(), place.partition(), region, place.homeRegion());
        return new Access(clients, credentials, limiter, role, other, meter, session);
    }

    public Place place() {
        return place;
    }

    public CallMeter meter() {
        return meter;
    }

    public <C extends SdkClient> C client(AwsService<C> service, String region) {
        return clients.of(service, region);
    }

    /** Emits when a request for the action may be sent; fails if the role can no longer be assumed. */
    public Uni<Void> ready(String action) {
        return pace(action)
                .await()
                .chain(() -> credentials.get(role))
                .invoke(session::set)
                .replaceWithVoid();
    }

    /** What makes a request one of the account's; it holds for all pages that follow from the request. */
    public Consumer<AwsRequestOverrideConfiguration.Builder> account(String action) {
        return request -> request.credentialsProvider(new RoleIdentity())
                .putExecutionAttribute(CallInterceptor.TAG, new CallInterceptor.Tag(meter, pace(action)));
    }

    private RateLimiter.Pace pace(String action) {
        return limiter.pace(place.accountId(), place.region(), action);
    }

    /**
     * Resolved at each request, so that a listing may take longer than the credentials hold; never waited for, since the SDK
     * would block a thread.
     */
    private final class RoleIdentity implements IdentityProvider<AwsCredentialsIdentity> {
        @Override
        public Class<AwsCredentialsIdentity> identityType() {
            return AwsCredentialsIdentity.class;
        }

        @Override
        public CompletableFuture<AwsCredentialsIdentity> resolveIdentity(ResolveIdentityRequest request) {
            AwsSessionCredentials known = session.get();
            return known == null
                    ? CompletableFuture.failedFuture(new IllegalStateException("a call that did not wait to be ready"))
                    : CompletableFuture.completedFuture(known);
        }
    }
}
