package io.nucleus.inventory.model.message;

import io.nucleus.inventory.model.AccountId;
import java.util.Optional;

/** Everything that travels through a queue. The JSON {@code type} is the record's simple name. */
public sealed interface Message
        permits SyncRequest, ScanCommand, ResourceBatch, RegionReport, ScanCompleted, ExportRequest {
    Envelope envelope();

    /**
     * The account it is about: the fair-queue group ({@code MessageGroupId} on a standard queue), so that one huge account
     * cannot starve the others. Empty if it is about all.
     */
    Optional<AccountId> group();
}
