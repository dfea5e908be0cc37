package io.nucleus.localaws.simulator.estate.generic;

import io.nucleus.localaws.simulator.estate.Ids;
import io.nucleus.localaws.simulator.estate.Item;
import java.util.List;
import software.amazon.awssdk.services.apprunner.model.DescribeServiceRequest;
import software.amazon.awssdk.services.apprunner.model.ListServicesRequest;

/** AWS App Runner: services, whose ARNs hold both name and id. */
final class AppRunnerTypes {
    private static final int HEX_DIGITS = 32;

    /** A UUID without its hyphens. */
    private static final IdStyle SERVICE_ID =
            new IdStyle(item -> Ids.uuid(item).replace("-", ""), (cell, id) -> Ids.slotOfUuid(cell, withHyphens(id)));

    private static final GenericType SERVICE = GenericType.regional(
                    "apprunner:service", ListServicesRequest.class, "ServiceSummaryList")
            .id("ServiceId", SERVICE_ID)
            .arn("ServiceArn", "service/{name}/{id}")
            .name("ServiceName", "api", "web")
            .state("Status", "RUNNING", "PAUSED", "OPERATION_IN_PROGRESS")
            .created("CreatedAt")
            .part("UpdatedAt", Item::changedAt)
            .described(DescribeServiceRequest.class, "ServiceArn", "Service")
            .part("ServiceUrl", item -> item.fixed().hex("url", 10) + "." + item.region() + ".awsapprunner.com")
            .with(
                    "SourceConfiguration.CodeRepository.CodeConfiguration.CodeConfigurationValues.Runtime",
                    "PYTHON_3",
                    "NODEJS_12",
                    "CORRETTO_8")
            .with("InstanceConfiguration.Cpu", "256", "1024")
            .with("InstanceConfiguration.Memory", "512", "2048")
            .with("NetworkConfiguration.IngressConfiguration.IsPubliclyAccessible", true, true, false)
            .pages(1, 20, 20)
            .build();

    static final List<GenericType> ALL = List.of(SERVICE);

    private AppRunnerTypes() {}

    private static String withHyphens(String id) {
        return id.length() == HEX_DIGITS
                ? String.join(
                        "-",
                        id.substring(0, 8),
                        id.substring(8, 12),
                        id.substring(12, 16),
                        id.substring(16, 20),
                        id.substring(20))
                : id;
    }
}
