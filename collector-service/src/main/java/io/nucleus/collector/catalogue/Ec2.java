package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.EC2;

import io.nucleus.collector.access.Place;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.reactivestreams.Publisher;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.services.ec2.Ec2AsyncClient;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * What EC2's many listings have in common. {@code MaxResults} is always set: without it a Describe call has half the rate (EC2
 * API Reference, "Request throttling"). {@code OptInRequired} is EC2's word for an account that is not subscribed to it
 * ("Error codes").
 */
final class Ec2 {
    static final int MOST = 1_000;

    /** The least of the page sizes that every Describe call takes. */
    private static final int LEAST = 5;

    private static final String NOT_SUBSCRIBED = "OptInRequired";

    private Ec2() {}

    /** @param most the most items that AWS gives in a page */
    static <R extends AwsRequest, P, I> ListingBuilder<Ec2AsyncClient, I> pages(
            String operation,
            int most,
            IntFunction<? extends SdkBuilder<?, R>> request,
            BiFunction<Ec2AsyncClient, R, ? extends Publisher<P>> paginator,
            Function<P, ? extends Iterable<I>> items) {
        return Listing.regional(EC2, "ec2:" + operation)
                .pages(LEAST, most, request, paginator, items)
                .notInitialisedIf(NOT_SUBSCRIBED);
    }

    static <R extends AwsRequest, P, I> ListingBuilder<Ec2AsyncClient, I> whole(
            String operation,
            Supplier<? extends SdkBuilder<?, R>> request,
            BiFunction<Ec2AsyncClient, R, ? extends CompletionStage<P>> call,
            Function<P, ? extends Iterable<I>> items) {
        return Listing.regional(EC2, "ec2:" + operation)
                .whole(request, call, items)
                .notInitialisedIf(NOT_SUBSCRIBED);
    }

    /** A type whose ARNs end in the type and the id, and of which EC2 does not tell the ARNs. */
    static <I> ResourceKind.Builder<I> kind(String type, Function<I, String> id, Function<I, List<Tag>> tags) {
        return kind(type, id, (place, item) -> place.arn("ec2", type + "/" + id.apply(item)), tags);
    }

    static <I> ResourceKind.Builder<I> kind(
            String type, Function<I, String> id, Function<I, String> arn, Function<I, List<Tag>> tags) {
        return kind(type, id, (place, item) -> arn.apply(item), tags);
    }

    static <I> ResourceKind.Builder<I> kind(
            String type, Function<I, String> id, BiFunction<Place, I, String> arn, Function<I, List<Tag>> tags) {
        return ResourceKind.of("ec2:" + type, id, arn).tags(item -> tags(tags.apply(item)));
    }

    private static Map<String, String> tags(List<Tag> tags) {
        return Tags.of(tags, Tag::key, Tag::value);
    }
}
