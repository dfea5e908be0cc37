package io.nucleus.export.work;

import io.nucleus.export.file.Background;
import io.nucleus.export.file.ExportFile;
import io.nucleus.export.file.ExportFiles;
import io.nucleus.export.inventory.InventoryException;
import io.nucleus.export.inventory.NotReadScope;
import io.nucleus.export.inventory.QueryService;
import io.nucleus.export.inventory.ResourceRow;
import io.nucleus.export.inventory.RowReader;
import io.nucleus.export.inventory.Stretch;
import io.nucleus.export.order.Format;
import io.nucleus.export.order.Specification;
import io.nucleus.export.storage.ExportsBucket;
import io.nucleus.export.storage.FileTooLargeException;
import io.nucleus.export.storage.MultipartOutput;
import io.nucleus.inventory.model.CoverageStatus;
import io.nucleus.inventory.store.export.Export;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;

/** One attempt at an export, on a thread of its own: reads rows, writes the file, sends it to S3. */
final class ExportRun {
    private static final Logger LOG = Logger.getLogger(ExportRun.class);
    /** How many rows are written between two looks at the signals and the disk. */
    private static final int LOOK_EVERY = 20_000;

    private static final List<String> NOT_READ = Arrays.stream(CoverageStatus.values())
            .filter(status -> status != CoverageStatus.OK)
            .map(Enum::name)
            .toList();

    private final Parts parts;
    private final Export export;
    private final Specification specification;
    private final Signals signals;

    ExportRun(Parts parts, Export export, Signals signals) {
        this.parts = parts;
        this.export = export;
        this.specification = Specification.ofJson(export.order().specification());
        this.signals = signals;
    }

    /**
     * What an attempt works with.
     *
     * @param mostRows of an export
     * @param mostTemporaryBytes of an export
     * @param patience for how long no new row may come
     */
    record Parts(
            QueryService inventory,
            ExportsBucket bucket,
            ExportFiles files,
            WorkDirectory directory,
            Clock clock,
            long mostRows,
            long mostTemporaryBytes,
            Duration patience) {}

    /** Whether the export still is this attempt's, asked at the last moment before its file appears. */
    interface LastCheck {
        boolean isMine();
    }

    Outcome run(LastCheck check) {
        Path directory = parts.directory().begin(export.exportId());
        try {
            parts.bucket().abortUploads(export).await().indefinitely();
            return write(directory, check);
        } catch (TooMuch | FileTooLargeException e) {
            return new Outcome.Impossible(e.getMessage());
        } catch (InventoryException.Refused e) {
            return new Outcome.Impossible("query-service refuses it: " + e.getMessage());
        } catch (InventoryException.Unavailable e) {
            return signals.isOver() ? over() : new Outcome.Failed(e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome.Stopped();
        } catch (SdkException | CompletionException e) {
            return new Outcome.Failed("S3 failed", e);
        } catch (IOException | UncheckedIOException e) {
            return new Outcome.Failed("the file could not be written: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            return new Outcome.Failed("something went wrong on our side", e);
        } finally {
            WorkDirectory.remove(directory);
        }
    }

    /** A limit is exceeded. */
    private static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;

        TooMuch(String message) {
            super(message);
        }
    }

    private Outcome over() {
        return signals.isLost() ? new Outcome.Lost() : new Outcome.Stopped();
    }

    private Outcome write(Path directory, LastCheck check) throws IOException, InterruptedException {
        MultipartOutput output = parts.bucket().begin(export);
        try {
            int resumed;
            try (ExportFile file = parts.files().begin(specification, output, directory);
                    RowReader rows = new RowReader(parts.inventory(), specification, correlationId(), parts.patience())
                            .start()) {
                if (!writeRows(file, rows, directory)) {
                    return over();
                }
                resumed = rows.resumed();
                file.finish(background(resumed));
            }
            if (signals.isOver()) {
                return over();
            }
            if (!check.isMine()) {
                return new Outcome.Lost();
            }
            output.complete();
            LOG.infof("Export %s: %d rows, %d bytes", export.exportId(), signals.rows(), output.bytes());
            return new Outcome.Written(new Export.Progress(signals.rows(), signals.rows(), output.bytes()));
        } finally {
            output.abort();
        }
    }

    /** @return false if the attempt is over before all are written */
    private boolean writeRows(ExportFile file, RowReader rows, Path directory)
            throws IOException, InterruptedException {
        long written = 0;
        long nextLook = LOOK_EVERY;
        for (List<ResourceRow> batch = rows.next(); !batch.isEmpty(); batch = rows.next()) {
            for (ResourceRow row : batch) {
                file.write(row);
            }
            written += batch.size();
            signals.progress(written);
            if (signals.isOver()) {
                return false;
            }
            if (written > parts.mostRows()) {
                throw new TooMuch(
                        "it has more than " + parts.mostRows() + " rows, which is the most: narrow the filters");
            }
            if (written >= nextLook) {
                nextLook = written + LOOK_EVERY;
                checkDisk(directory);
            }
        }
        return !signals.isOver();
    }

    private void checkDisk(Path directory) throws TooMuch {
        if (WorkDirectory.bytes(directory) > parts.mostTemporaryBytes()) {
            throw new TooMuch("it needs more than " + (parts.mostTemporaryBytes() >> 20)
                    + " MB of temporary disk, which is the most: narrow the filters");
        }
    }

    private Background background(int resumed) {
        boolean told = specification.format() == Format.XLSX;
        return new Background(
                export.order().requestedBy(),
                parts.clock().instant(),
                specification.inWords(),
                resumed,
                told ? parts.inventory().accounts(correlationId()) : List.of(),
                told ? notReadByStatus() : Map.of(),
                this::notRead,
                export.exportId());
    }

    private Stretch<NotReadScope> notRead() {
        return parts.inventory().notRead(specification, NOT_READ, correlationId());
    }

    private Map<String, Long> notReadByStatus() {
        Map<String, Long> counts = new TreeMap<>();
        try (Stretch<NotReadScope> scopes = notRead()) {
            for (NotReadScope scope = scopes.next(); scope != null; scope = scopes.next()) {
                counts.merge(scope.status(), 1L, Long::sum);
            }
        }
        return counts;
    }

    private String correlationId() {
        return export.order().correlationId();
    }
}
