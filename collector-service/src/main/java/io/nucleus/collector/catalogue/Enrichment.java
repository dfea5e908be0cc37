package io.nucleus.collector.catalogue;

import io.nucleus.collector.access.Failure;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkClient;

/** Further calls about listed items. */
public sealed interface Enrichment<C extends SdkClient, I>
        permits EachEnrichment, BatchEnrichment, OnceEnrichment, BulkTags {
    /** The IAM action of the calls. */
    String action();

    /**
     * Begins a listing.
     *
     * @param ask bound to {@link #action()}
     * @param lane the most calls at a time
     * @return enriches drafts, in any order. It never fails: what cannot be read is noted on the drafts
     */
    Function<List<Draft<I>>, Uni<List<Draft<I>>>> begin(Ask<C> ask, int lane);

    /** What a failed call means for a draft. */
    static <I> Draft<I> failed(Draft<I> draft, String action, Answer answer, Throwable thrown) {
        Failure failure = Failure.of(thrown);
        if (answer.gone().contains(failure.code())) {
            return draft.asGone();
        }
        return answer.none().contains(failure.code()) ? draft : draft.withUnread(action, failure);
    }
}
