package io.nucleus.inventory.store.trend;

import static io.nucleus.inventory.store.Samples.ACCOUNT;
import static io.nucleus.inventory.store.Samples.NOW;
import static io.nucleus.inventory.store.Samples.OTHER_ACCOUNT;
import static io.nucleus.inventory.store.Samples.SCAN_1;
import static io.nucleus.inventory.store.Samples.SCAN_2;
import static io.nucleus.inventory.store.Samples.SCAN_3;
import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.store.LocalTable;
import io.nucleus.inventory.store.Table;
import io.nucleus.inventory.store.account.Account;
import io.nucleus.inventory.store.account.AccountRepository;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Scans of a day end in any order: the day's total is what is known when it is counted last. */
class DayTotalsIT {
    private static final LocalDate DAY = LocalDate.ofInstant(NOW, ZoneOffset.UTC);
    private static final Duration TTL = Duration.ofDays(30);

    private final Table table = LocalTable.create();
    private final AccountRepository accounts = new AccountRepository(table);
    private final TrendRepository trends = new TrendRepository(table);

    @BeforeEach
    void register() {
        for (AccountId id : List.of(ACCOUNT, OTHER_ACCOUNT)) {
            accounts.create(new Account(id, "an account", null, null, List.of(), true, null))
                    .await()
                    .indefinitely();
        }
    }

    private void counted(AccountId account, LocalDate day, String scanId, long resources) {
        Counts counts =
                new Counts(Map.of(account.value(), resources), Map.of(), Map.of(), Map.of(Counts.ACTIVE, resources));
        trends.write(account, new DayCounts(day, scanId, counts)).await().indefinitely();
    }

    private void total(String scanId, Instant at) {
        new DayTotals(accounts, trends, TTL, Clock.fixed(at, ZoneOffset.UTC))
                .write(scanId, NOW)
                .await()
                .indefinitely();
    }

    private long total() {
        return trends.total(DAY, DAY).collect().asList().await().indefinitely().stream()
                .mapToLong(day -> day.counts().total())
                .sum();
    }

    @Test
    void aLongScanThatEndsAfterAShortOneOfTheSameDayCountsAll() {
        counted(ACCOUNT, DAY, SCAN_2, 7);
        total(SCAN_2, NOW.plusSeconds(1_800));
        assertThat(total()).isEqualTo(7);

        counted(OTHER_ACCOUNT, DAY, SCAN_1, 5);
        total(SCAN_1, NOW.plusSeconds(10_800));

        assertThat(total()).as("the scan that began earlier knows more").isEqualTo(12);
    }

    @Test
    void whatWasCountedEarlierDoesNotReplaceWhatWasCountedLater() {
        counted(ACCOUNT, DAY, SCAN_1, 7);
        total(SCAN_1, NOW.plusSeconds(60));
        counted(OTHER_ACCOUNT, DAY, SCAN_2, 5);
        total(SCAN_2, NOW.plusSeconds(120));
        Counts less = new Counts(Map.of(), Map.of(), Map.of(), Map.of(Counts.ACTIVE, 7L));

        assertThat(trends.writeTotal(new DayCounts(DAY, SCAN_3, less), NOW.plusSeconds(90))
                        .await()
                        .indefinitely())
                .isFalse();

        assertThat(total()).isEqualTo(12);
    }

    @Test
    void whatIsCountedTheNextDayIsNotPartOfTheDay() {
        counted(ACCOUNT, DAY, SCAN_1, 7);
        counted(ACCOUNT, DAY.plusDays(1), SCAN_2, 100);

        total(SCAN_1, NOW.plusSeconds(86_400));

        assertThat(total()).isEqualTo(7);
    }
}
