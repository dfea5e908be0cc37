package io.nucleus.collector.access;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import java.util.function.Supplier;
import mutiny.zero.flow.adapters.AdaptersToFlow;
import org.reactivestreams.Publisher;

/** Pages of AWS as streams that ask for the next page only when it is wanted and may be asked for. */
public final class Pages {
    private Pages() {}

    /**
     * The pages of one of the SDK's paginators.
     *
     * @param ready emits when the next page may be asked for
     */
    public static <P> Multi<P> of(Publisher<P> paginator, Supplier<Uni<Void>> ready) {
        return Multi.createFrom()
                .publisher(AdaptersToFlow.publisher(paginator))
                .onRequest()
                .call(ready::get);
    }

    /**
     * The pages of an operation for which the SDK has no paginator.
     *
     * @param page asks for the page that the token names; null: the first
     * @param next the token of the page that follows; null or empty if there is none
     * @param ready emits when the next page may be asked for
     */
    public static <P> Multi<P> following(
            Function<String, CompletionStage<P>> page, Function<P, String> next, Supplier<Uni<Void>> ready) {
        return Multi.createBy()
                .repeating()
                .uni(
                        Cursor::new,
                        cursor -> ready.get()
                                .chain(() -> Uni.createFrom().completionStage(() -> page.apply(cursor.token)))
                                .invoke(p -> cursor.advance(next.apply(p))))
                .whilst(p -> hasText(next.apply(p)));
    }

    private static boolean hasText(String token) {
        return token != null && !token.isEmpty();
    }

    private static final class Cursor {
        private String token;

        void advance(String next) {
            if (hasText(next) && next.equals(token)) {
                throw new IllegalStateException("AWS gave the same page token twice: the listing would never end");
            }
            token = next;
        }
    }
}
