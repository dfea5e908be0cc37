package io.nucleus.collector.validation;

import io.nucleus.collector.access.Access;
import io.nucleus.collector.access.Failure;
import io.nucleus.collector.access.TargetAccounts;
import io.nucleus.collector.access.TargetAccounts.Opening;
import io.nucleus.collector.access.TargetConfig;
import io.nucleus.collector.catalogue.Catalogue;
import io.nucleus.collector.catalogue.Draft;
import io.nucleus.collector.catalogue.Listing;
import io.nucleus.collector.catalogue.Scope;
import io.nucleus.collector.validation.ValidationReport.TriedAction;
import io.nucleus.inventory.model.Regions;
import io.nucleus.inventory.store.account.Account;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkClient;

/**
 * Tries the role of an account, and with it one small page of each listing in the home region and globally. The calls about
 * single items are tried with the first item listed; where there is none they cannot be tried and are left out.
 */
@Singleton
class Validator {
    private static final String SESSION = "nucleus-validate";
    private static final int AT_ONCE = 5;

    private final TargetAccounts targets;
    private final String homeRegion;

    Validator(TargetAccounts targets, TargetConfig config) {
        this.targets = targets;
        this.homeRegion = config.homeRegion();
    }

    Uni<ValidationReport> validate(Account account) {
        String role = targets.roleOf(account, SESSION).arn();
        return targets.openAnew(account, homeRegion, SESSION).chain(opening -> switch (opening) {
            case Opening.Closed(Failure reason) ->
                Uni.createFrom()
                        .item(new ValidationReport(account.accountId(), role, false, reason.reason(), List.of()));
            case Opening.Open(Access access) ->
                tryAll(access).map(tried -> new ValidationReport(account.accountId(), role, true, null, tried));
        });
    }

    private Uni<List<TriedAction>> tryAll(Access access) {
        return Multi.createFrom()
                .iterable(Catalogue.listings())
                .onItem()
                .transformToUni(listing -> tryOne(listing, placeOf(listing, access)))
                .merge(AT_ONCE)
                .onItem()
                .<TriedAction>transformToIterable(tried -> tried)
                .collect()
                .asList()
                .map(tried -> tried.stream()
                        .sorted(Comparator.comparing(TriedAction::resourceType).thenComparing(TriedAction::action))
                        .toList());
    }

    private static Access placeOf(Listing<?, ?> listing, Access access) {
        return listing.scope() == Scope.GLOBAL ? access.in(Regions.GLOBAL) : access;
    }

    private <C extends SdkClient, I> Uni<List<TriedAction>> tryOne(Listing<C, I> listing, Access access) {
        String listAction = listing.listActions().getFirst();
        return listing.probe(access)
                .chain(first -> first.isEmpty()
                        ? Uni.createFrom().item(Map.<String, Optional<Failure>>of(listAction, Optional.empty()))
                        : listing.enrich(access, 1).apply(List.of(first.get())).map(found -> tried(listing, found)))
                .onFailure()
                .recoverWithItem(failure -> Map.of(listAction, refusal(listing, Failure.of(failure))))
                .map(results -> rows(listing, results));
    }

    /** That a service was never set up is not for want of a permission. */
    private static Optional<Failure> refusal(Listing<?, ?> listing, Failure failure) {
        return listing.meaning(failure).isPresent() ? Optional.empty() : Optional.of(failure);
    }

    private static <I> Map<String, Optional<Failure>> tried(Listing<?, I> listing, List<Draft<I>> found) {
        Map<String, Optional<Failure>> results = new LinkedHashMap<>();
        listing.actions().forEach(action -> results.put(action, Optional.empty()));
        found.forEach(draft -> draft.unread().forEach(u -> results.put(u.action(), Optional.of(u.failure()))));
        return results;
    }

    private static List<TriedAction> rows(Listing<?, ?> listing, Map<String, Optional<Failure>> results) {
        return listing.types().stream()
                .flatMap(type -> results.entrySet().stream()
                        .map(result -> new TriedAction(
                                result.getKey(),
                                type,
                                result.getValue().isEmpty(),
                                result.getValue().map(Failure::reason).orElse(null))))
                .toList();
    }
}
