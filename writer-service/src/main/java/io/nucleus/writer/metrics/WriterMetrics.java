package io.nucleus.writer.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.nucleus.inventory.model.SyncStatus;
import io.nucleus.support.scan.OperationFigures;
import io.nucleus.support.scan.OperationMetrics;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.function.Supplier;

/** Every metric of the writer. Labels are bounded: no account, region or ARN is one. */
@Singleton
public class WriterMetrics {
    private static final String PREFIX = "nucleus.writer.";

    private final MeterRegistry registry;
    private final OperationMetrics operations;

    public WriterMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.operations = new OperationMetrics(registry);
    }

    /** Resources were compared with what is stored. @param outcome new, changed, returned, unchanged and so on */
    public void resources(String outcome, int resources) {
        registry.counter(PREFIX + "resources", "outcome", outcome).increment(resources);
    }

    /** A resource cannot be stored. */
    public void rejected(int resources) {
        registry.counter(PREFIX + "resources", "outcome", "rejected").increment(resources);
    }

    /** A batch or report was dropped, because its region has settled; or a whole attempt, because a newer one settled it. */
    public void late() {
        registry.counter(PREFIX + "late.messages").increment();
    }

    /** A region was compared. @param with digest, table or nothing: what told of its stored resources */
    public void regionCompared(String with) {
        registry.counter(PREFIX + "regions.compared", "with", with).increment();
    }

    /** A region settled. @param missing resources that turned missing */
    public void regionSettled(long missing, Duration took) {
        registry.counter(PREFIX + "resources", "outcome", "missing").increment(missing);
        registry.timer(PREFIX + "region.settle").record(took);
    }

    public void accountSettled(SyncStatus status, Duration took) {
        registry.counter(PREFIX + "accounts", "status", status.text()).increment();
        registry.timer(PREFIX + "account.settle").record(took);
    }

    /** @param took from the request that was taken to the last account */
    public void scanCompleted(SyncStatus status, Duration took) {
        registry.timer(PREFIX + "scans", "status", status.text()).record(took);
    }

    /** A scan ended with all its accounts settled. */
    public void operationEnded(String scanId, OperationFigures figures) {
        operations.ended(scanId, figures);
    }

    /** An account was brought to the Iceberg table. @param outcome committed, replayed, nothing_new or conflict */
    public void iceberg(String outcome) {
        registry.counter(PREFIX + "iceberg.commits", "outcome", outcome).increment();
    }

    /** Brings an account to the table: rows, files and commit. @return what {@code work} returns */
    public <T> T icebergTimed(String table, Supplier<T> work) {
        return registry.timer(PREFIX + "iceberg.append", "table", table).record(work);
    }

    public void icebergRows(long rows) {
        registry.counter(PREFIX + "iceberg.rows").increment(rows);
    }

    /** Files of Iceberg tables that upkeep made disappear. @param work merged or orphans */
    public void upkeep(String work, long files) {
        registry.counter(PREFIX + "iceberg.upkeep.files", "work", work).increment(files);
    }

    /** Looking after the Iceberg tables failed, and is left to the next scan or day. */
    public void upkeepFailed() {
        registry.counter(PREFIX + "iceberg.upkeep.failures").increment();
    }

    /** An account's count of resources changed by more than is usual between two scans. */
    public void countJumped() {
        registry.counter(PREFIX + "accounts.count.jumped").increment();
    }

    /** An account's part of a scan that was given up was made up for. @param outcome kept, changes_only or failed */
    public void givenUp(String outcome) {
        registry.counter(PREFIX + "given.up.accounts", "outcome", outcome).increment();
    }

    /** An attempt to write the raw archive. @param outcome written, outdated or failed */
    public void archive(String outcome) {
        registry.counter(PREFIX + "archive", "outcome", outcome).increment();
    }
}
