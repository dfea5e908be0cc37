package io.nucleus.localaws.simulator.estate.generic;

import io.nucleus.localaws.simulator.estate.Item;
import java.util.List;
import software.amazon.awssdk.services.ssm.model.DescribeInstanceInformationRequest;
import software.amazon.awssdk.services.ssm.model.DescribeParametersRequest;
import software.amazon.awssdk.services.ssm.model.ListDocumentsRequest;

/** Systems Manager. */
final class SsmTypes {
    /** Names in a hierarchy begin with a slash, which their ARNs do not have twice. */
    private static final GenericType PARAMETER = GenericType.regional(
                    "ssm:parameter", DescribeParametersRequest.class, "Parameters")
            .id("Name", IdStyle.name("/app/", List.of("db-host", "db-password", "flags")))
            .arn("ARN", "parameter{id}")
            .part("LastModifiedDate", Item::changedAt)
            .with("Type", "String", "SecureString", "StringList")
            .with("Tier", "Standard", "Advanced")
            .with("DataType", "text")
            .with("Version", 1L, 7L)
            .pages(1, 50, 10)
            .share(3)
            .build();

    private static final GenericType DOCUMENT = GenericType.regional(
                    "ssm:document", ListDocumentsRequest.class, "DocumentIdentifiers")
            .id("Name", IdStyle.name("patch", "runbook"))
            .arn(null, "document/{id}")
            .tags("Tags")
            .created("CreatedDate")
            .part("Owner", Item::accountId)
            .with("DocumentType", "Command", "Automation")
            .with("SchemaVersion", "0.3", "1.2", "2.2")
            .with("DocumentFormat", "YAML", "JSON")
            .pages(1, 50, 10)
            .build();

    /** Machines that are no EC2 instances; the simulated instances have no agent. */
    private static final GenericType MANAGED_INSTANCE = GenericType.regional(
                    "ssm:managed-instance", DescribeInstanceInformationRequest.class, "InstanceInformationList")
            .id("InstanceId", IdStyle.ec2("mi"))
            .name("Name", "edge", "datacentre")
            .arn(null, "managed-instance/{id}")
            .state("PingStatus", "Online", "ConnectionLost")
            .part("RegistrationDate", Item::createdAt)
            .part("LastPingDateTime", Item::changedAt)
            .with("ResourceType", "ManagedInstance")
            .with("PlatformType", "Linux")
            .with("PlatformName", "Ubuntu")
            .with("PlatformVersion", "16.04", "20.04", "22.04", "24.04")
            .with("AgentVersion", "2.3.1644.0", "3.3.1611.0")
            .pages(5, 50, 10)
            .build();

    static final List<GenericType> ALL = List.of(PARAMETER, DOCUMENT, MANAGED_INSTANCE);

    private SsmTypes() {}
}
