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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Brings what is staged of an account to the local disk. Blocks. */
@Singleton
public class AccountSpools {
    private static final Duration READ_TIMEOUT = Duration.ofMinutes(2);

    private final StagingArea staging;
    private final Optional<Path> parent;

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
                spool.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
        String prefix = "nucleus-spool-";
        if (parent.isEmpty()) {
            return Files.createTempDirectory(prefix);
        }
        Files.createDirectories(parent.get());
        return Files.createTempDirectory(parent.get(), prefix);
    }
}
