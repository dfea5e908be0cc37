package io.nucleus.export.file;

import io.nucleus.export.inventory.AccountSync;
import io.nucleus.export.inventory.NotReadScope;
import io.nucleus.export.inventory.Stretch;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What a reader must know to trust the rows.
 *
 * @param requestedBy who asked
 * @param writtenAt when the rows had been read
 * @param filters which rows, in words
 * @param resumed how often reading was interrupted, so that the rows are of more than one moment
 * @param accounts their last syncs
 * @param notReadByStatus how many scopes were not read, by why
 * @param notRead opens the list of them
 * @param exportId finds the export in the log and the API
 */
public record Background(
        String requestedBy,
        Instant writtenAt,
        String filters,
        int resumed,
        List<AccountSync> accounts,
        Map<String, Long> notReadByStatus,
        Supplier<Stretch<NotReadScope>> notRead,
        String exportId) {}
