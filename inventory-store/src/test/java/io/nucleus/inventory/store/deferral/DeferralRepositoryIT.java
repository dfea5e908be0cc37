package io.nucleus.inventory.store.deferral;

import static io.nucleus.inventory.store.Samples.NOW;
import static io.nucleus.inventory.store.Samples.SCAN_1;
import static io.nucleus.inventory.store.Samples.SCAN_2;
import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.store.LocalTable;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeferralRepositoryIT {
    private static final Deferral A1 = new Deferral(AccountId.of("111111111111"), SCAN_1);
    private static final Deferral A2 = new Deferral(AccountId.of("111111111111"), SCAN_2);
    private static final Deferral B1 = new Deferral(AccountId.of("222222222222"), SCAN_1);

    private final DeferralRepository deferrals = new DeferralRepository(LocalTable.create());

    @Test
    void eachIsRememberedOnceUntilItIsForgotten() {
        assertThat(all()).isEmpty();
        for (Deferral deferral : List.of(B1, A2, A1, A2)) {
            deferrals.put(deferral, NOW).await().indefinitely();
        }
        assertThat(all()).containsExactly(A1, A2, B1);

        deferrals.remove(A1).await().indefinitely();
        deferrals.remove(A1).await().indefinitely();
        assertThat(all()).containsExactly(A2, B1);
    }

    private List<Deferral> all() {
        return deferrals.all().collect().asList().await().indefinitely();
    }
}
