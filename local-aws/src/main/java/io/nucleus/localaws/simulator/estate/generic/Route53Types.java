package io.nucleus.localaws.simulator.estate.generic;

import io.nucleus.localaws.simulator.estate.Names;
import java.util.List;
import software.amazon.awssdk.services.route53.model.ListHealthChecksRequest;
import software.amazon.awssdk.services.route53.model.ListHostedZonesRequest;
import software.amazon.awssdk.services.route53resolver.model.ListResolverEndpointsRequest;

/** Route 53's zones and health checks, and the Resolver's endpoints. */
final class Route53Types {
    private static final GenericType HOSTED_ZONE = GenericType.global(
                    "route53:hostedzone", ListHostedZonesRequest.class, "HostedZones")
            .id(null, IdStyle.upper("Z"))
            .part("Id", item -> item.wire("/hostedzone/" + item.id()))
            .arn(null, "arn:aws:route53:::hostedzone/{id}")
            .name("Name", item -> Names.of(item, List.of("apps", "internal")) + ".example.com.")
            .with("Config.PrivateZone", true, false)
            .with("ResourceRecordSetCount", 2L, 40L)
            .pages(1, 100, 100)
            .share(1)
            .build();

    private static final GenericType HEALTH_CHECK = GenericType.global(
                    "route53:healthcheck", ListHealthChecksRequest.class, "HealthChecks")
            .id("Id", IdStyle.uuid())
            .arn(null, "arn:aws:route53:::healthcheck/{id}")
            .nameTag()
            .with("HealthCheckConfig.Type", "HTTPS", "TCP", "CALCULATED")
            .with("HealthCheckConfig.Port", 443, 8_080)
            .with("HealthCheckVersion", 1L, 3L)
            .pages(1, 1_000, 100)
            .share(0.5)
            .build();

    private static final GenericType RESOLVER_ENDPOINT = GenericType.regional(
                    "route53resolver:resolver-endpoint", ListResolverEndpointsRequest.class, "ResolverEndpoints")
            .id("Id", IdStyle.unique("rslvr-in-"))
            .arn("Arn", "resolver-endpoint/{id}")
            .name("Name", "inbound", "datacentre")
            .state("Status", "OPERATIONAL", "UPDATING", "ACTION_NEEDED")
            .created("CreationTime")
            .with("Direction", "INBOUND")
            .with("IpAddressCount", 2, 3)
            .pages(1, 100, 100)
            .share(0.1)
            .build();

    static final List<GenericType> ALL = List.of(HOSTED_ZONE, HEALTH_CHECK, RESOLVER_ENDPOINT);

    private Route53Types() {}
}
