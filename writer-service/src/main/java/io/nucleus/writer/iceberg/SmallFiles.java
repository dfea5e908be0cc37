package io.nucleus.writer.iceberg;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.iceberg.DataFile;
import org.apache.iceberg.FileFormat;
import org.apache.iceberg.FileScanTask;
import org.apache.iceberg.RewriteFiles;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Snapshot;
import org.apache.iceberg.SortOrder;
import org.apache.iceberg.Table;
import org.apache.iceberg.TableProperties;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.formats.FormatModelRegistry;
import org.apache.iceberg.io.CloseableGroup;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.util.PropertyUtil;

/**
 * Merges the small files of days that are over: each account of a scan leaves one, and a reader of a day wants few. One commit for
 * each day, refused if anybody touched the day meanwhile.
 */
final class SmallFiles {
    /** A file is small below this part of the size that the table aims at. */
    private static final double SMALL = 0.5;

    /** How many files are read at a time. */
    private static final int MOST_OPEN = 64;

    private final Table table;
    private final TableDefinition definition;
    private final Clock clock;

    /** @param definition of the table; it has a resource type and a region, by which its rows are sorted */
    SmallFiles(Table table, TableDefinition definition, Clock clock) {
        this.table = table;
        this.definition = definition;
        this.clock = clock;
    }

    /**
     * Merges where it is worth it.
     *
     * @param least the fewest small files of a day that are merged
     * @return how many files are gone
     */
    int merge(int least) throws IOException {
        int merged = 0;
        Snapshot base = table.currentSnapshot();
        for (List<FileScanTask> day : small(base).values()) {
            if (day.size() >= least) {
                merge(day, base);
                merged += day.size();
            }
        }
        return merged;
    }

    /** By partition. Files with deletions of others beside them are left to their owners. */
    private Map<Integer, List<FileScanTask>> small(Snapshot base) throws IOException {
        Map<Integer, List<FileScanTask>> days = new HashMap<>();
        if (base == null) {
            return days;
        }
        long target = PropertyUtil.propertyAsLong(
                table.properties(),
                TableProperties.WRITE_TARGET_FILE_SIZE_BYTES,
                TableProperties.WRITE_TARGET_FILE_SIZE_BYTES_DEFAULT);
        int today = (int) LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toEpochDay();
        try (CloseableIterable<FileScanTask> files =
                table.newScan().useSnapshot(base.snapshotId()).planFiles()) {
            for (FileScanTask file : files) {
                Integer day = file.file().specId() == table.spec().specId()
                        ? file.partition().get(0, Integer.class)
                        : null;
                if (day != null
                        && day < today
                        && file.deletes().isEmpty()
                        && file.file().fileSizeInBytes() < target * SMALL) {
                    days.computeIfAbsent(day, d -> new ArrayList<>()).add(file);
                }
            }
        }
        return days;
    }

    private void merge(List<FileScanTask> files, Snapshot base) throws IOException {
        Set<DataFile> replaced = new HashSet<>();
        List<DataFile> added = new ArrayList<>();
        for (int from = 0; from < files.size(); from += MOST_OPEN) {
            List<FileScanTask> some = files.subList(from, Math.min(files.size(), from + MOST_OPEN));
            if (some.size() > 1) {
                added.addAll(merged(some));
                some.forEach(file -> replaced.add(file.file()));
            }
        }
        RewriteFiles rewrite = table.newRewrite().validateFromSnapshot(base.snapshotId());
        replaced.forEach(rewrite::deleteFile);
        added.forEach(rewrite::addFile);
        rewrite.commit();
    }

    private List<DataFile> merged(List<FileScanTask> files) throws IOException {
        boolean sorted = files.stream().allMatch(this::isSorted);
        RowWriter writer = sorted ? RowWriter.sorted(table, definition) : RowWriter.unsorted(table);
        try (writer;
                CloseableGroup open = new CloseableGroup()) {
            PriorityQueue<Source> next = new PriorityQueue<>();
            for (FileScanTask file : files) {
                CloseableIterable<Record> rows = rows(file);
                open.addCloseable(rows);
                Source source = new Source(rows.iterator());
                if (source.advance()) {
                    next.add(source);
                }
            }
            while (!next.isEmpty()) {
                Source first = next.remove();
                writer.write(first.row);
                if (first.advance()) {
                    next.add(first);
                }
            }
        }
        return writer.files();
    }

    private boolean isSorted(FileScanTask file) {
        Integer order = file.file().sortOrderId();
        return order != null
                && order != SortOrder.unsorted().orderId()
                && order == table.sortOrder().orderId();
    }

    private CloseableIterable<Record> rows(FileScanTask file) {
        return FormatModelRegistry.<Record, Schema>readBuilder(
                        FileFormat.PARQUET, Record.class, table.io().newInputFile(file.file()))
                .project(table.schema())
                .build();
    }

    /** A sorted file as far as it has been read. */
    private static final class Source implements Comparable<Source> {
        private static final Comparator<Record> ORDER = Comparator.comparing(
                        (Record r) -> (String) r.getField(ResourcesTable.RESOURCE_TYPE))
                .thenComparing(r -> (String) r.getField(ResourcesTable.REGION));

        private final Iterator<Record> rows;
        private Record row;

        Source(Iterator<Record> rows) {
            this.rows = rows;
        }

        boolean advance() {
            row = rows.hasNext() ? rows.next() : null;
            return row != null;
        }

        @Override
        public int compareTo(Source other) {
            return ORDER.compare(row, other.row);
        }
    }
}
