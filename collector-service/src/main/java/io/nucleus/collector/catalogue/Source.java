package io.nucleus.collector.catalogue;

import io.smallrye.mutiny.Multi;
import software.amazon.awssdk.core.SdkClient;

/** Lists all items of a place, page after page as they are wanted. */
@FunctionalInterface
public interface Source<C extends SdkClient, I> {
    Multi<I> list(Ask<C> ask);
}
