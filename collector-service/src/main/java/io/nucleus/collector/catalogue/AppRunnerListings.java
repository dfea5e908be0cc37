package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.APP_RUNNER;

import java.util.List;
import software.amazon.awssdk.services.apprunner.AppRunnerAsyncClient;
import software.amazon.awssdk.services.apprunner.model.DescribeServiceRequest;
import software.amazon.awssdk.services.apprunner.model.ListServicesRequest;
import software.amazon.awssdk.services.apprunner.model.ListServicesResponse;
import software.amazon.awssdk.services.apprunner.model.Service;

/** AWS App Runner: services, each described: the listing says neither what runs there nor on how much. */
final class AppRunnerListings {
    private AppRunnerListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(services());
    }

    private static Listing<AppRunnerAsyncClient, Service> services() {
        return Listing.regional(APP_RUNNER, "apprunner:ListServices")
                .pages(
                        1,
                        20,
                        size -> ListServicesRequest.builder().maxResults(size),
                        AppRunnerAsyncClient::listServicesPaginator,
                        ListServicesResponse::serviceSummaryList)
                .as((place, service) -> Service.builder()
                        .serviceArn(service.serviceArn())
                        .serviceId(service.serviceId())
                        .serviceName(service.serviceName())
                        .serviceUrl(service.serviceUrl())
                        .status(service.statusAsString())
                        .createdAt(service.createdAt())
                        .build())
                .describe(
                        "apprunner:DescribeService",
                        service -> DescribeServiceRequest.builder().serviceArn(service.serviceArn()),
                        AppRunnerAsyncClient::describeService,
                        (service, found) -> found.service(),
                        Answer.goneIf("ResourceNotFoundException"))
                .tagsInBulk()
                .yields(ResourceKind.of("apprunner:service", Service::serviceId, Service::serviceArn)
                        .name(Service::serviceName)
                        .state(Service::statusAsString)
                        .created(Service::createdAt)
                        .build());
    }
}
