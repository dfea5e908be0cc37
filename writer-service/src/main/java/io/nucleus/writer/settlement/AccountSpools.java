package io.nucleus.writer.settlement;

import io.nucleus.inventory.model.ResourceType;
import io.nucleus.writer.WriterConfig;
import io.nucleus.writer.region.Reconciliation;
import io.nucleus.writer.region.Reconciliation.Arrived;
import io.nucleus.writer.staging.StagedResource;
import io.nucleus.writer.staging.StagingArea;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** Brings what is staged of an account to the local disk. Blocks. */
@Singleton
public class AccountSpools {
    private static final Logger LOG = Logger.getLogger(AccountSpools.class);
    private static final Duration READ_TIMEOUT = Duration.ofMinutes(2);
    private static final String PREFIX = "nucleus-spool-";
    /** Much longer than an account can take to settle. */
    private static final Duration ABANDONED = Duration.ofDays(1);

    private final StagingArea staging;
    private final Optional<Path> parent;
    private final AtomicBoolean swept = new AtomicBoolean();

    @Inject
    public AccountSpools(StagingArea staging, WriterConfig config) {
        this(staging, config.spoolDirectory().map(Path::of));
    }

    /** @param parent where the spools' directories are made; empty: the system's temporary directory */
    public AccountSpools(StagingArea staging, Optional<Path> parent) {
        this.staging = staging;
        this.parent = parent;
    }

    /**
     * A spool and what it showed of each region.
     *
     * @param spool the caller closes it
     */
    public record Spooled(AccountSpool spool, List<RegionResult> regions) {}

    /** @throws StagingArea.MissingBatchException if something that was staged is not there */
    public Spooled spool(List<SettledRegion> regions) {
        try {
            AccountSpool spool = new AccountSpool(directory());
            try {
                List<RegionResult> results = fill(spool, regions);
                spool.finish();
                return new Spooled(spool, results);
            } catch (IOException | RuntimeException e) {
                closeAfter(e, spool);
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void closeAfter(Exception failure, AccountSpool spool) {
        try {
            spool.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private List<RegionResult> fill(AccountSpool spool, List<SettledRegion> regions) throws IOException {
        List<SettledRegion> byName = regions.stream()
                .sorted(Comparator.comparing(r -> r.attempt().region()))
                .toList();
        Iterator<List<List<StagedResource>>> staged =
                new ReadAhead<>(byName.stream().flatMap(this::lastFirst).iterator(), READ_TIMEOUT);
        List<RegionResult> results = new ArrayList<>();
        for (SettledRegion region : byName) {
            Map<ResourceType, Arrived> arrived = spool.addRegion(windows(region).stream()
                    .flatMap(window -> staged.next().stream())
                    .iterator());
            results.add(new RegionResult(region, Reconciliation.reconcile(region.report(), arrived)));
        }
        return results;
    }

    private Stream<Uni<List<List<StagedResource>>>> lastFirst(SettledRegion region) {
        return windows(region).stream().map(window -> staging.readAll(region.attempt(), window.reversed()));
    }

    private static List<List<Integer>> windows(SettledRegion region) {
        return StagingArea.windows(region.report().batches()).reversed();
    }

    private Path directory() throws IOException {
        Path all = parent.orElse(Path.of(System.getProperty("java.io.tmpdir")));
        Files.createDirectories(all);
        if (!swept.getAndSet(true)) {
            sweep(all);
        }
        return Files.createTempDirectory(all, PREFIX);
    }

    /** Removes what a process left that was killed; it would stay for ever on a volume. */
    private static void sweep(Path all) throws IOException {
        FileTime oldest = FileTime.from(Instant.now().minus(ABANDONED));
        try (DirectoryStream<Path> spools = Files.newDirectoryStream(all, PREFIX + "*")) {
            for (Path spool : spools) {
                deleteIfOlder(spool, oldest);
            }
        }
    }

    /** Others may be at work in the same place. */
    private static void deleteIfOlder(Path spool, FileTime oldest) {
        try {
            if (Files.getLastModifiedTime(spool).compareTo(oldest) < 0) {
                AccountSpool.delete(spool);
                LOG.infof("Removed %s, which a writer had left", spool);
            }
        } catch (NoSuchFileException e) {
            LOG.debugf("%s is gone", spool);
        } catch (IOException e) {
            LOG.warnf(e, "Cannot remove %s, which a writer had left", spool);
        }
    }
}
