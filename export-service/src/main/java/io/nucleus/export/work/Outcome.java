package io.nucleus.export.work;

import io.nucleus.inventory.store.export.Export;

/** What came of an attempt. Unless it is {@link Written}, it has left nothing. */
sealed interface Outcome {
    /** The file is there. */
    record Written(Export.Progress progress) implements Outcome {}

    /** It can never be made as it was ordered. */
    record Impossible(String reason) implements Outcome {}

    /** Something that it needs failed; another attempt may do better. */
    record Failed(String reason, Throwable cause) implements Outcome {}

    /** The export is not this attempt's any more: cancelled, or taken over. */
    record Lost() implements Outcome {}

    /** The worker stops. */
    record Stopped() implements Outcome {}
}
