package io.nucleus.scheduler.sync;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.CollectedTypes;
import io.nucleus.inventory.model.message.InvalidMessageException;
import io.nucleus.inventory.model.message.SyncRequest;
import io.nucleus.inventory.store.account.Account;
import io.nucleus.inventory.store.account.AccountRepository;
import io.nucleus.inventory.store.scan.Filter;
import io.nucleus.inventory.store.scan.Scan;
import io.nucleus.inventory.store.scan.ScanRepository;
import io.nucleus.scheduler.plan.AwsRegions;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Gives a request its scan: a new one, or the one that answers it already. */
public final class ScanOpener {
    private static final int ATTEMPTS = 10;

    private final ScanRepository scans;
    private final AccountRepository accounts;
    private final AwsRegions regions;
    private final RunningScans running;
    private final Clock clock;

    public ScanOpener(
            ScanRepository scans, AccountRepository accounts, AwsRegions regions, Duration deadline, Clock clock) {
        this.scans = scans;
        this.accounts = accounts;
        this.regions = regions;
        this.running = new RunningScans(scans, deadline, clock);
        this.clock = clock;
    }

    /**
     * The scan of the execution, opened if need be. If its id is not the execution's, that scan answers the request, and whoever
     * asks for the execution finds it.
     *
     * @return fails with {@link InvalidMessageException} if no scan can be opened for such a request
     */
    public Uni<OpenedScan> open(String executionId, SyncRequest request) {
        return open(new Wanted(executionId, request), ATTEMPTS);
    }

    /** Whether there is a scan of that very id, and it has not ended. */
    Uni<Boolean> isRunning(String scanId) {
        return scans.get(scanId)
                .map(found -> found.filter(scan -> scan.scanId().equals(scanId) && scan.isRunning())
                        .isPresent());
    }

    /**
     * A request's scan.
     *
     * @param isNew whether this call opened it
     */
    public record OpenedScan(Scan scan, boolean isNew) {}

    private record Wanted(String executionId, SyncRequest request) {
        String scope() {
            return request.group().map(AccountId::value).orElse(Scan.ALL);
        }

        Filter filter() {
            return new Filter(request.regions(), request.services(), request.fullSweep());
        }
    }

    private Uni<OpenedScan> open(Wanted wanted, int attempts) {
        if (attempts == 0) {
            return Uni.createFrom()
                    .failure(new IllegalStateException("others kept opening scans of " + wanted.scope()));
        }
        return scans.get(wanted.executionId())
                .chain(known -> known.isPresent()
                        ? Uni.createFrom().item(new OpenedScan(known.get(), false))
                        : decide(wanted, attempts));
    }

    private Uni<OpenedScan> decide(Wanted wanted, int attempts) {
        return checkedAccount(wanted.request())
                .chain(account -> scans.latest(wanted.scope())
                        .chain(latest -> answering(wanted, account, latest)
                                .chain(answer -> answer.isPresent()
                                        ? answerBy(wanted, answer.get(), attempts)
                                        : openAfter(wanted, latest, attempts))));
    }

    /** The account that the request names; empty if it is for all. */
    private Uni<Optional<Account>> checkedAccount(SyncRequest request) {
        List<String> unknown = regions.unknown(request.regions());
        if (!unknown.isEmpty()) {
            return invalid(
                    "regions: " + String.join(", ", unknown) + " not known in AWS partition " + regions.partition());
        }
        List<String> notCollected = CollectedTypes.unknown(request.services());
        if (!notCollected.isEmpty()) {
            return invalid("services: " + String.join(", ", notCollected)
                    + " not among the services and types that are collected");
        }
        if (request.accountId() == null) {
            return Uni.createFrom().item(Optional.empty());
        }
        return accounts.get(request.accountId()).chain(found -> {
            if (found.isEmpty()) {
                return invalid("accountId " + request.accountId() + " is not registered");
            }
            if (!found.get().syncEnabled()) {
                return invalid("accountId " + request.accountId() + " is disabled");
            }
            List<String> never = request.regions().stream()
                    .filter(region -> !found.get().isScannedIn(region))
                    .toList();
            return never.isEmpty()
                    ? Uni.createFrom().item(found)
                    : invalid("regions: " + String.join(", ", never) + " not among those to which accountId "
                            + request.accountId() + " is limited");
        });
    }

    private static <T> Uni<T> invalid(String reason) {
        return Uni.createFrom().failure(new InvalidMessageException(reason));
    }

    private Uni<Optional<Scan>> answering(Wanted wanted, Optional<Account> account, Optional<String> latest) {
        return running.inScope(latest, wanted.executionId(), wanted.filter())
                .chain(found -> found.isPresent() || account.isEmpty()
                        ? Uni.createFrom().item(found)
                        : running.withAccount(account.get(), wanted.filter()));
    }

    private Uni<OpenedScan> answerBy(Wanted wanted, Scan answer, int attempts) {
        return scans.answerBy(wanted.executionId(), answer.scanId(), clock.instant())
                .chain(noted ->
                        noted ? Uni.createFrom().item(new OpenedScan(answer, false)) : open(wanted, attempts - 1));
    }

    private Uni<OpenedScan> openAfter(Wanted wanted, Optional<String> latest, int attempts) {
        SyncRequest request = wanted.request();
        Scan scan = Scan.opened(
                wanted.executionId(),
                request.trigger(),
                request.requestedBy(),
                wanted.scope(),
                wanted.filter(),
                clock.instant());
        return scans.openAfter(scan, latest)
                .chain(opened ->
                        opened ? Uni.createFrom().item(new OpenedScan(scan, true)) : open(wanted, attempts - 1));
    }
}
