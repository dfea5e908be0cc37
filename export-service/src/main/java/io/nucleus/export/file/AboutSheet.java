package io.nucleus.export.file;

import io.nucleus.export.inventory.AccountSync;
import io.nucleus.export.inventory.NotReadScope;
import io.nucleus.export.inventory.Stretch;
import java.util.TreeMap;

/** Of when the rows are, which they are, and what is not known: an audit must see the holes. */
final class AboutSheet {
    static final String NAME = "About";

    /** More would bury what the sheet is there for. */
    private static final int MOST_SCOPES = 100_000;

    private static final int[] WIDTHS = {24, 26, 28, 18, 16, 60, 20, 20};

    private final SheetWriter writer;
    private final Styles styles;
    private final Background background;

    AboutSheet(SheetWriter writer, Styles styles, Background background) {
        this.writer = writer;
        this.styles = styles;
        this.background = background;
    }

    /**
     * What the workbook's writer did.
     *
     * @param rows of resources
     * @param sheets how many hold them
     * @param order how they are sorted
     * @param replaced cells with characters that no cell can have
     * @param cut cells that were too long
     * @param quoted cells whose text looks like a formula
     */
    record Figures(long rows, int sheets, String order, long replaced, long cut, long quoted) {}

    void write(Figures figures) {
        for (int i = 0; i < WIDTHS.length; i++) {
            writer.sheet().setColumnWidth(i, WIDTHS[i] * 256);
        }
        export(figures);
        writer.skip();
        accounts();
        writer.skip();
        notRead();
    }

    private void export(Figures figures) {
        writer.styled(styles.title(), "About this export");
        writer.row("Exported by", background.requestedBy());
        writer.row("Exported at (UTC)", background.writtenAt());
        writer.row("Filters", background.filters());
        writer.row("Sorted by", figures.order());
        writer.row("Rows", figures.rows());
        writer.row("Sheets of rows", figures.sheets());
        writer.row("Export id", background.exportId());
        writer.row(
                "Interruptions",
                background.resumed(),
                background.resumed() == 0
                        ? "All rows are of one moment."
                        : "Reading broke off and was taken up: the rows are of more than one moment.");
        writer.row(
                "Cells changed", figures.replaced(), "had characters that cells cannot have; \uFFFD stands for each");
        writer.row("", figures.cut(), "were longer than 32,767 characters and are cut, and say so");
        writer.row("Cells kept as text", figures.quoted(), "begin as formulas do; none is one");
        writer.row("Times", "All times are UTC.");
    }

    private void accounts() {
        writer.styled(styles.title(), "Last sync of each account");
        writer.styled(
                styles.heading(),
                "Account",
                "Name",
                "Last sync (UTC)",
                "Status",
                "Resources",
                "What was not read",
                "Scopes not read");
        for (AccountSync account : background.accounts()) {
            writer.row(
                    account.accountId(),
                    account.accountName(),
                    account.lastSyncedAt() == null ? "never" : account.lastSyncedAt(),
                    account.lastSyncStatus(),
                    account.resourceCount(),
                    account.lastSyncError(),
                    account.scopesNotRead());
        }
    }

    private void notRead() {
        long total = background.notReadByStatus().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        writer.styled(styles.title(), "Scopes not read");
        writer.row(
                "In all",
                total,
                total == 0
                        ? "Every scope was read to the end."
                        : "What is in them is not known: it may be missing above, or be out of date.");
        new TreeMap<>(background.notReadByStatus()).forEach((status, count) -> writer.row(status, count));
        if (total == 0) {
            return;
        }
        writer.skip();
        writer.styled(
                styles.heading(),
                "Account",
                "Region of the scan",
                "Type",
                "Status",
                null,
                "Why",
                "Last tried (UTC)",
                "Last read (UTC)");
        long written = scopes();
        if (written < total) {
            writer.row("and " + (total - written) + " more: GET /api/inventory/coverage has them all");
        }
    }

    private long scopes() {
        long written = 0;
        try (Stretch<NotReadScope> scopes = background.notRead().get()) {
            for (NotReadScope scope = scopes.next(); scope != null && written < MOST_SCOPES; scope = scopes.next()) {
                writer.row(
                        scope.accountId(),
                        scope.region(),
                        scope.resourceType(),
                        scope.status(),
                        null,
                        scope.reason(),
                        scope.checkedAt(),
                        scope.lastReadAt() == null ? "never" : scope.lastReadAt());
                written++;
            }
        }
        return written;
    }
}
