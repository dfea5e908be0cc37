package io.nucleus.localaws.simulator.estate.cloudfront;

import io.nucleus.localaws.simulator.estate.Arns;
import io.nucleus.localaws.simulator.estate.Cell;
import io.nucleus.localaws.simulator.estate.Ids;
import io.nucleus.localaws.simulator.estate.Item;
import io.nucleus.localaws.simulator.estate.Names;
import io.nucleus.localaws.simulator.estate.ResourceDefinition;
import io.nucleus.localaws.simulator.estate.SlotRef;
import io.nucleus.localaws.simulator.estate.Tags;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import software.amazon.awssdk.services.cloudfront.model.Aliases;
import software.amazon.awssdk.services.cloudfront.model.CacheBehaviors;
import software.amazon.awssdk.services.cloudfront.model.CustomErrorResponses;
import software.amazon.awssdk.services.cloudfront.model.DefaultCacheBehavior;
import software.amazon.awssdk.services.cloudfront.model.DistributionSummary;
import software.amazon.awssdk.services.cloudfront.model.GeoRestrictionType;
import software.amazon.awssdk.services.cloudfront.model.HttpVersion;
import software.amazon.awssdk.services.cloudfront.model.MinimumProtocolVersion;
import software.amazon.awssdk.services.cloudfront.model.Origin;
import software.amazon.awssdk.services.cloudfront.model.Origins;
import software.amazon.awssdk.services.cloudfront.model.PriceClass;
import software.amazon.awssdk.services.cloudfront.model.Restrictions;
import software.amazon.awssdk.services.cloudfront.model.ViewerCertificate;
import software.amazon.awssdk.services.cloudfront.model.ViewerProtocolPolicy;

/** CloudFront distributions. */
final class Distributions {
    private static final String ID_PREFIX = "E";

    static final ResourceDefinition TYPE = ResourceDefinition.global(
                    "cloudfront:distribution", "cloudfront", "ListDistributions")
            .share(0.9)
            .lookup(Distributions::slotOf)
            .id(item -> ID_PREFIX + Ids.unique(item))
            .arn(item -> Arns.of("cloudfront", "", item.accountId(), "distribution/" + item.id()))
            .name(Distributions::name)
            .state(item -> item.current().percent("in progress", 4) ? "InProgress" : "Deployed")
            .tags(Distributions::tags)
            .build();

    private Distributions() {}

    static SlotRef slotOf(Cell cell, String id) {
        return Ids.slotOfUnique(cell, id.startsWith(ID_PREFIX) ? id.substring(1) : "");
    }

    private static Map<String, String> tags(Item item) {
        return item.fixed().percent("named", 40) ? Tags.named(item, Names.domain(item) + " site") : Tags.of(item);
    }

    private static String name(Item item) {
        String tag = Tags.name(item);
        return tag.isEmpty() ? aliases(item).stream().findFirst().orElse(domain(item)) : tag;
    }

    private static String domain(Item item) {
        return "d" + item.fixed().alphanumeric("domain", 13).toLowerCase(Locale.ROOT) + ".cloudfront.net";
    }

    private static List<String> aliases(Item item) {
        String host = Names.domain(item) + "-" + Ids.number(item) + "."
                + item.account().name() + ".nimbus.example";
        return switch (item.fixed().below("aliases", 4)) {
            case 0 -> List.of();
            case 1 -> List.of(host, "www." + host);
            default -> List.of(host);
        };
    }

    static DistributionSummary describe(Item item) {
        List<String> aliases = aliases(item);
        return DistributionSummary.builder()
                .id(item.wire(item.id()))
                .arn(item.wire(item.arn()))
                .status(item.state())
                .lastModifiedTime(item.changedAt())
                .domainName(domain(item))
                .aliases(Aliases.builder()
                        .quantity(aliases.size())
                        .items(aliases)
                        .build())
                .origins(Origins.builder().quantity(1).items(origin(item)).build())
                .defaultCacheBehavior(DefaultCacheBehavior.builder()
                        .targetOriginId("origin")
                        .viewerProtocolPolicy(
                                item.fixed().percent("allow http", 10)
                                        ? ViewerProtocolPolicy.ALLOW_ALL
                                        : ViewerProtocolPolicy.REDIRECT_TO_HTTPS)
                        .compress(true)
                        .build())
                .cacheBehaviors(CacheBehaviors.builder().quantity(0).build())
                .customErrorResponses(CustomErrorResponses.builder().quantity(0).build())
                .comment(Names.domain(item) + " " + Names.environment(item))
                .priceClass(PriceClass.PRICE_CLASS_100)
                .enabled(!item.current().percent("disabled", 8))
                .viewerCertificate(certificate(aliases.isEmpty()))
                .restrictions(Restrictions.builder()
                        .geoRestriction(geo ->
                                geo.restrictionType(GeoRestrictionType.NONE).quantity(0))
                        .build())
                .webACLId("")
                .httpVersion(HttpVersion.HTTP2)
                .isIPV6Enabled(true)
                .staging(false)
                .build();
    }

    private static Origin origin(Item item) {
        return Origin.builder()
                .id("origin")
                .domainName(Names.domain(item) + "-assets.s3.amazonaws.com")
                .originPath("")
                .build();
    }

    private static ViewerCertificate certificate(boolean cloudFronts) {
        return ViewerCertificate.builder()
                .cloudFrontDefaultCertificate(cloudFronts)
                .minimumProtocolVersion(
                        cloudFronts ? MinimumProtocolVersion.TLS_V1 : MinimumProtocolVersion.TLS_V1_2_2021)
                .build();
    }
}
