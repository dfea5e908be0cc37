package io.nucleus.collector.scan;

import io.nucleus.collector.access.AwsService;
import io.nucleus.collector.access.FakeClients;
import io.nucleus.collector.access.TestAccess;
import io.nucleus.collector.catalogue.Catalogue;
import io.nucleus.collector.catalogue.Listing;
import io.nucleus.collector.catalogue.Scope;
import io.nucleus.inventory.model.Regions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkClient;

/**
 * What AWS would say to one listing: pages of items by name, and answers to the calls about each.
 *
 * @param type the type that its items are of
 * @param listOperation the client's method that lists
 * @param token the page token of a request; null on the first page
 * @param page makes a page of items with these names; {@link #MALFORMED} makes one that cannot be a resource
 * @param others answers to other operations, by the client's methods
 */
record Fixture<C extends SdkClient>(
        AwsService<C> service,
        Class<C> client,
        String type,
        String listOperation,
        Function<AwsRequest, String> token,
        Page page,
        Map<String, Function<AwsRequest, Object>> others) {
    static final String MALFORMED = "MALFORMED";

    /** A page; the token names the next one, null if it is the last. */
    @FunctionalInterface
    interface Page {
        Object of(List<String> names, String nextToken);
    }

    static <C extends SdkClient> Fixture<C> of(
            AwsService<C> service,
            Class<C> client,
            String type,
            String listOperation,
            Function<AwsRequest, String> token,
            Page page) {
        return new Fixture<>(service, client, type, listOperation, token, page, Map.of());
    }

    @SuppressWarnings("unchecked")
    <R extends AwsRequest> Fixture<C> with(String operation, Class<R> request, Function<R, Object> answer) {
        Map<String, Function<AwsRequest, Object>> more = new LinkedHashMap<>(others);
        more.put(operation, r -> answer.apply((R) r));
        return new Fixture<>(service, client, type, listOperation, token, page, more);
    }

    Listing<?, ?> listing() {
        return Catalogue.listings().stream()
                .filter(l -> l.types().stream().anyMatch(t -> t.value().equals(type)))
                .findFirst()
                .orElseThrow();
    }

    String region() {
        return listing().scope() == Scope.GLOBAL ? Regions.GLOBAL : TestAccess.REGION;
    }

    /** Two pages of these names; the second one may throw. */
    FakeClients script(List<String> first, Function<AwsRequest, Object> second) {
        FakeClients clients = TestAccess.clients();
        others.forEach((operation, answer) -> clients.answer(service, client, operation, answer));
        clients.answer(
                service,
                client,
                listOperation,
                request -> token.apply(request) == null ? page.of(first, "second") : second.apply(request));
        return clients;
    }

    /** Two pages of these names. */
    FakeClients script(List<String> first, List<String> second) {
        return script(first, request -> page.of(second, null));
    }

    /** Listing fails at once. */
    FakeClients failing(RuntimeException failure) {
        return script(List.of(), List.of()).answer(service, client, listOperation, request -> {
            throw failure;
        });
    }

    @Override
    public String toString() {
        return type;
    }
}
