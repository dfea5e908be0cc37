package io.nucleus.localaws.simulator.identity;

import io.nucleus.inventory.model.Regions;
import io.nucleus.localaws.simulator.estate.Arns;
import io.nucleus.localaws.simulator.estate.Estate;
import io.nucleus.localaws.simulator.estate.Item;
import io.nucleus.localaws.simulator.estate.iam.Roles;
import io.nucleus.localaws.simulator.protocol.Identity;
import io.nucleus.localaws.simulator.protocol.SimulatedError;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The hub's key and the sessions of assumed roles. It remembers no session: tokens hold what there is to know. The codes
 * are those of the query protocols; services that speak JSON have other names for the same refusals.
 */
public final class SimulatedIdentity implements Identity {
    private static final int FORBIDDEN = 403;

    private final Estate estate;
    private final HubKeys hub;
    private final Clock clock;
    private final SessionTokens tokens;

    /** @param clock by which sessions expire */
    public SimulatedIdentity(Estate estate, HubKeys hub, Clock clock) {
        this.estate = estate;
        this.hub = hub;
        this.clock = clock;
        this.tokens = new SessionTokens(estate.plan().config().seed());
    }

    @Override
    public Principal authenticate(String accessKeyId, String sessionToken) {
        if (hub.accessKeyId().equals(accessKeyId)) {
            return hubUser();
        }
        Session session = Optional.ofNullable(sessionToken)
                .flatMap(tokens::session)
                .filter(it -> it.accessKeyId().equals(accessKeyId))
                .orElseThrow(SimulatedIdentity::invalid);
        if (!clock.instant().isBefore(session.expiresAt())) {
            throw new SimulatedError(
                    "ExpiredToken", FORBIDDEN, "The security token included in the request is expired");
        }
        if (role(session.accountId(), session.roleName()).isEmpty()) {
            throw invalid();
        }
        return new Principal(session.accountId(), session.arn());
    }

    /** The secret that requests with this key are signed with; empty for a key that is not known. */
    public Optional<String> secretAccessKey(String accessKeyId) {
        if (hub.accessKeyId().equals(accessKeyId)) {
            return Optional.of(hub.secretAccessKey());
        }
        return AccessKeyIds.isWellFormed(accessKeyId) && accessKeyId.startsWith(AccessKeyIds.SESSION_PREFIX)
                ? Optional.of(tokens.secretAccessKey(accessKeyId))
                : Optional.empty();
    }

    /** The account that an access key belongs to; empty for a key that is not known. */
    Optional<String> accountOf(String accessKeyId) {
        if (hub.accessKeyId().equals(accessKeyId)) {
            return Optional.of(estate.plan().hub().id());
        }
        return Optional.ofNullable(accessKeyId)
                .filter(AccessKeyIds::isWellFormed)
                .map(AccessKeyIds::accountOf)
                .filter(account -> estate.plan().account(account).isPresent());
    }

    /** What a caller gets for a role. */
    record Credentials(Session session, String secretAccessKey, String sessionToken) {}

    Credentials open(Item role, String sessionName, Duration duration) {
        String accessKeyId = AccessKeyIds.session(
                role.accountId(), ThreadLocalRandom.current().nextLong());
        Session session = new Session(
                role.accountId(),
                accessKeyId,
                role.id(),
                sessionName,
                clock.instant().plus(duration));
        return new Credentials(session, tokens.secretAccessKey(accessKeyId), tokens.token(session));
    }

    /** A role by its name, path left out. */
    Optional<Item> role(String accountId, String roleName) {
        return estate.plan()
                .account(accountId)
                .flatMap(account -> estate.view().find(account.id(), Regions.GLOBAL, Roles.TYPE, roleName));
    }

    private Principal hubUser() {
        String account = estate.plan().hub().id();
        return new Principal(account, Arns.of("iam", "", account, "user/" + HubKeys.USER));
    }

    private static SimulatedError invalid() {
        return new SimulatedError(
                "InvalidClientTokenId", FORBIDDEN, "The security token included in the request is invalid.");
    }
}
