package io.nucleus.writer.settlement;

import io.nucleus.inventory.store.change.Change;
import java.util.stream.Stream;

/** What became of resources, for ever. */
public interface ChangeHistory {
    /**
     * Adds everything that the settled scan found changed in its account. Blocks. May be repeated: it is added once.
     *
     * @param changes all of them, final; read at most once
     */
    ResourceHistory.Result commit(Settlement settlement, Stream<Change> changes);
}
