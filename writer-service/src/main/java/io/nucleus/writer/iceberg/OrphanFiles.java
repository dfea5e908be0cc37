package io.nucleus.writer.iceberg;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.iceberg.CatalogUtil;
import org.apache.iceberg.ContentFile;
import org.apache.iceberg.ManifestContent;
import org.apache.iceberg.ManifestFile;
import org.apache.iceberg.ManifestFiles;
import org.apache.iceberg.ReachableFileUtil;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.Table;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.io.FileInfo;
import org.apache.iceberg.io.SupportsPrefixOperations;
import org.jboss.logging.Logger;

/** Removes what a killed writer left at the table's location: files that no snapshot refers to. */
final class OrphanFiles {
    private static final Logger LOG = Logger.getLogger(OrphanFiles.class);
    private static final int PORTION = 1_000;

    private final Table table;

    OrphanFiles(Table table) {
        this.table = table;
    }

    /**
     * Removes them.
     *
     * @param before what is younger may belong to a commit that is under way
     * @return how many there were
     */
    long remove(Instant before) throws IOException {
        if (!(table.io() instanceof SupportsPrefixOperations files)) {
            LOG.debugf("%s cannot be listed, its orphans stay", table.location());
            return 0;
        }
        List<String> candidates = new ArrayList<>();
        for (FileInfo file : files.listPrefix(table.location() + "/")) {
            if (file.createdAtMillis() < before.toEpochMilli()) {
                candidates.add(file.location());
            }
        }
        // Asked after the listing: what has been committed meanwhile is referred to now.
        table.refresh();
        Set<String> referred = referred();
        List<String> orphans =
                candidates.stream().filter(file -> !referred.contains(file)).toList();
        if (!orphans.isEmpty() && orphans.size() == candidates.size()) {
            // Perhaps the catalog writes locations in another way than the listing does.
            LOG.warnf("Nothing refers to any of %d files at %s: they are left", orphans.size(), table.location());
            return 0;
        }
        for (int from = 0; from < orphans.size(); from += PORTION) {
            CatalogUtil.deleteFiles(
                    table.io(), orphans.subList(from, Math.min(orphans.size(), from + PORTION)), "orphans", true);
        }
        return orphans.size();
    }

    private Set<String> referred() throws IOException {
        Set<String> referred = new HashSet<>();
        referred.addAll(ReachableFileUtil.metadataFileLocations(table, true));
        referred.addAll(ReachableFileUtil.manifestListLocations(table));
        referred.addAll(ReachableFileUtil.statisticsFilesLocations(table));
        referred.add(ReachableFileUtil.versionHintLocation(table));
        for (Snapshot snapshot : table.snapshots()) {
            for (ManifestFile manifest : snapshot.allManifests(table.io())) {
                if (referred.add(manifest.path())) {
                    addFilesOf(manifest, referred);
                }
            }
        }
        return referred;
    }

    private void addFilesOf(ManifestFile manifest, Set<String> referred) throws IOException {
        try (CloseableIterable<? extends ContentFile<?>> files = manifest.content() == ManifestContent.DATA
                ? ManifestFiles.read(manifest, table.io(), table.specs())
                : ManifestFiles.readDeleteManifest(manifest, table.io(), table.specs())) {
            files.forEach(file -> referred.add(file.location()));
        }
    }
}
