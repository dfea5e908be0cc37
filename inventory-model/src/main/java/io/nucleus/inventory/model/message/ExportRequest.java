package io.nucleus.inventory.model.message;

import static java.util.Objects.requireNonNull;

import io.nucleus.inventory.model.AccountId;
import java.util.Optional;

/**
 * Asks for an export to be made. What is wanted is stored with the export, so that the message stays small and a redelivery
 * finds how far it has come.
 *
 * @param userId whose export it is
 * @param exportId a ULID
 */
public record ExportRequest(Envelope envelope, String userId, String exportId) implements Message {
    public ExportRequest {
        requireNonNull(envelope, "envelope is null");
        requireNonNull(userId, "userId is null");
        requireNonNull(exportId, "exportId is null");
    }

    @Override
    public Optional<AccountId> group() {
        return Optional.empty();
    }
}
