package io.nucleus.query.region;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.store.coverage.CoverageRepository;
import io.nucleus.inventory.store.coverage.RegionStatus;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;

/** Reads the regions of many accounts in order, some accounts at a time, and no more than are wanted. */
@Singleton
public class Regions {
    private static final int ACCOUNTS_AT_A_TIME = 16;

    private final CoverageRepository coverage;

    public Regions(CoverageRepository coverage) {
        this.coverage = coverage;
    }

    /** By account, in the order given, and by name. */
    Multi<RegionStatus> of(List<AccountId> accounts) {
        return Multi.createFrom()
                .iterable(accounts)
                .group()
                .intoLists()
                .of(ACCOUNTS_AT_A_TIME)
                .onItem()
                .transformToUniAndConcatenate(this::together)
                .onItem()
                .<List<RegionStatus>>transformToIterable(each -> each)
                .onItem()
                .<RegionStatus>transformToIterable(each -> each);
    }

    private Uni<List<List<RegionStatus>>> together(List<AccountId> some) {
        return Uni.join()
                .all(some.stream()
                        .map(id -> coverage.regions(id).collect().asList())
                        .toList())
                .andFailFast();
    }
}
