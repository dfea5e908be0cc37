package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.ROUTE53;
import static io.nucleus.collector.access.AwsServices.ROUTE53_RESOLVER;

import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.route53.Route53AsyncClient;
import software.amazon.awssdk.services.route53.model.HealthCheck;
import software.amazon.awssdk.services.route53.model.HostedZone;
import software.amazon.awssdk.services.route53.model.ListHealthChecksRequest;
import software.amazon.awssdk.services.route53.model.ListHealthChecksResponse;
import software.amazon.awssdk.services.route53.model.ListHostedZonesRequest;
import software.amazon.awssdk.services.route53.model.ListHostedZonesResponse;
import software.amazon.awssdk.services.route53resolver.Route53ResolverAsyncClient;
import software.amazon.awssdk.services.route53resolver.model.ListResolverEndpointsRequest;
import software.amazon.awssdk.services.route53resolver.model.ListResolverEndpointsResponse;
import software.amazon.awssdk.services.route53resolver.model.ResolverEndpoint;

/**
 * Amazon Route 53. Zones and health checks are global, and their ARNs name no account. Tags come in bulk: Route 53 itself takes
 * five requests a second from an account (Route 53 Developer Guide, "Quotas").
 */
final class Route53Listings {
    private static final String SERVICE = "route53";
    private static final String ZONE = "hostedzone/";

    /** Route 53 API Reference, ListHealthChecks. */
    private static final int MOST_CHECKS = 1_000;

    private static final int MOST = 100;

    private Route53Listings() {}

    static List<Listing<?, ?>> all() {
        return List.of(hostedZones(), healthChecks(), resolverEndpoints());
    }

    private static Listing<Route53AsyncClient, HostedZone> hostedZones() {
        return Listing.global(ROUTE53, "route53:ListHostedZones")
                .pages(
                        1,
                        MOST,
                        size -> ListHostedZonesRequest.builder().maxItems(String.valueOf(size)),
                        Route53AsyncClient::listHostedZonesPaginator,
                        ListHostedZonesResponse::hostedZones)
                .tagsInBulk()
                .yields(ResourceKind.<HostedZone>of(
                                "route53:hostedzone",
                                Route53Listings::id,
                                (place, zone) -> place.bareArn(SERVICE, ZONE + id(zone)))
                        .name(HostedZone::name)
                        .withoutVolatile("ResourceRecordSetCount")
                        .build());
    }

    /** The API gives {@code /hostedzone/Z1}. */
    private static String id(HostedZone zone) {
        return zone.id() == null ? null : zone.id().substring(zone.id().lastIndexOf('/') + 1);
    }

    private static Listing<Route53AsyncClient, HealthCheck> healthChecks() {
        return Listing.global(ROUTE53, "route53:ListHealthChecks")
                .pages(
                        1,
                        MOST_CHECKS,
                        size -> ListHealthChecksRequest.builder().maxItems(String.valueOf(size)),
                        Route53AsyncClient::listHealthChecksPaginator,
                        ListHealthChecksResponse::healthChecks)
                .tagsInBulk()
                .yields(ResourceKind.<HealthCheck>of(
                                "route53:healthcheck",
                                HealthCheck::id,
                                (place, check) -> place.bareArn(SERVICE, "healthcheck/" + check.id()))
                        .build());
    }

    private static Listing<Route53ResolverAsyncClient, ResolverEndpoint> resolverEndpoints() {
        return Listing.regional(ROUTE53_RESOLVER, "route53resolver:ListResolverEndpoints")
                .pages(
                        1,
                        MOST,
                        size -> ListResolverEndpointsRequest.builder().maxResults(size),
                        Route53ResolverAsyncClient::listResolverEndpointsPaginator,
                        ListResolverEndpointsResponse::resolverEndpoints)
                .tagsInBulk()
                .yields(ResourceKind.of(
                                "route53resolver:resolver-endpoint", ResolverEndpoint::id, ResolverEndpoint::arn)
                        .name(ResolverEndpoint::name)
                        .state(ResolverEndpoint::statusAsString)
                        .created(endpoint ->
                                endpoint.creationTime() == null ? null : Instant.parse(endpoint.creationTime()))
                        .build());
    }
}
