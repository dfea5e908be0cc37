package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.CLOUDFRONT;

import java.util.List;
import software.amazon.awssdk.services.cloudfront.CloudFrontAsyncClient;
import software.amazon.awssdk.services.cloudfront.model.DistributionSummary;
import software.amazon.awssdk.services.cloudfront.model.ListDistributionsResponse;
import software.amazon.awssdk.services.cloudfront.model.Tag;

/** Amazon CloudFront, a global service. The SDK has no paginator for it. */
final class CloudFrontListings {
    private CloudFrontListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(distributions());
    }

    private static Listing<CloudFrontAsyncClient, DistributionSummary> distributions() {
        return Listing.global(
                        CLOUDFRONT,
                        "cloudfront:ListDistributions",
                        ask -> ask.items(
                                marker -> ask.client()
                                        .listDistributions(r -> r.marker(marker)
                                                .maxItems(Integer.toString(ask.page(1, 100)))
                                                .overrideConfiguration(ask.account())),
                                CloudFrontListings::nextMarker,
                                page -> page.distributionList().items()))
                .each(
                        "cloudfront:ListTagsForResource",
                        (ask, d) -> ask.client()
                                .listTagsForResource(r -> r.resource(d.arn()).overrideConfiguration(ask.account())),
                        (draft, r) -> draft.withTags(Tags.of(r.tags().items(), Tag::key, Tag::value)),
                        Answer.goneIf("NoSuchResource"))
                .yields(ResourceKind.of("cloudfront:distribution", DistributionSummary::id, DistributionSummary::arn)
                        .nameOf(CloudFrontListings::name)
                        .state(DistributionSummary::status)
                        .build());
    }

    private static String nextMarker(ListDistributionsResponse page) {
        return Boolean.TRUE.equals(page.distributionList().isTruncated())
                ? page.distributionList().nextMarker()
                : null;
    }

    /** What people call it: its Name tag, else its first host name, else the one that CloudFront gave it. */
    private static String name(Draft<DistributionSummary> draft) {
        List<String> aliases = draft.item().aliases() == null
                ? List.of()
                : draft.item().aliases().items();
        String host = aliases.isEmpty() ? draft.item().domainName() : aliases.getFirst();
        return draft.tags().getOrDefault(Tags.NAME, host);
    }
}
