package io.nucleus.writer.account;

import static io.nucleus.inventory.model.SyncStatus.FAILED;
import static io.nucleus.inventory.model.SyncStatus.PARTIAL;
import static io.nucleus.inventory.model.SyncStatus.SUCCESS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScanCompletionTest {
    @Test
    void aScanIsWhatItsAccountsAre() {
        assertThat(ScanCompletion.status(List.of(SUCCESS, SUCCESS))).isEqualTo(SUCCESS);
        assertThat(ScanCompletion.status(List.of(FAILED, FAILED))).isEqualTo(FAILED);
        assertThat(ScanCompletion.status(List.of(SUCCESS, FAILED))).isEqualTo(PARTIAL);
        assertThat(ScanCompletion.status(List.of(SUCCESS, PARTIAL))).isEqualTo(PARTIAL);
    }

    @Test
    void aScanWithoutAccountsHasNothingToFailAt() {
        assertThat(ScanCompletion.status(List.of())).isEqualTo(SUCCESS);
    }
}
