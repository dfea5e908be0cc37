package io.nucleus.collector.catalogue;

import io.nucleus.collector.access.Failure;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import software.amazon.awssdk.core.SdkClient;

/**
 * Descriptions of bare names whose ARNs nothing but the description tells. Reading it is a part of listing then: a resource that could
 * not be read would have no identity, and a denial would look like a malformed answer.
 */
final class EachDescribed {
    private static final int AT_ONCE = 4;

    private EachDescribed() {}

    /**
     * Describes as many as it can; the failures come last.
     *
     * @param ask to the action that describes
     * @param gone the code that says that there is no such resource any more
     */
    static <C extends SdkClient, P> Multi<P> of(
            Multi<String> names,
            Ask<C> ask,
            BiFunction<Ask<C>, String, ? extends CompletionStage<P>> call,
            String gone) {
        return names.onItem()
                .transformToUni(name -> ask.ready()
                        .chain(() -> Uni.createFrom().completionStage(() -> call.apply(ask, name)))
                        .onFailure(failure -> Failure.of(failure).code().equals(gone))
                        .recoverWithNull())
                .collectFailures()
                .merge(AT_ONCE);
    }
}
