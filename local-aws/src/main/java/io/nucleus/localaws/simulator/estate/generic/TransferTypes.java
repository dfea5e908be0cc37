package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;
import software.amazon.awssdk.services.transfer.model.DescribeServerRequest;
import software.amazon.awssdk.services.transfer.model.ListServersRequest;

/** AWS Transfer Family: servers, some with the first security policy. */
final class TransferTypes {
    private static final GenericType SERVER = GenericType.regional(
                    "transfer:server", ListServersRequest.class, "Servers")
            .id("ServerId", IdStyle.ec2("s"))
            .arn("Arn", "server/{id}")
            .nameTag()
            .state("State", "ONLINE", "OFFLINE")
            .tags("Tags")
            .described(DescribeServerRequest.class, "ServerId", "Server")
            .with("Domain", "S3", "S3", "EFS")
            .with("EndpointType", "PUBLIC", "VPC", "VPC_ENDPOINT")
            .with("IdentityProviderType", "SERVICE_MANAGED", "AWS_DIRECTORY_SERVICE")
            .with("Protocols", List.of("SFTP"), List.of("SFTP", "FTPS"), List.of("FTP"))
            .with(
                    "SecurityPolicyName",
                    "TransferSecurityPolicy-2018-11",
                    "TransferSecurityPolicy-2020-06",
                    "TransferSecurityPolicy-2024-01")
            .part("UserCount", item -> item.current().below("users", 40))
            .pages(1, 1_000, 1_000)
            .build();

    static final List<GenericType> ALL = List.of(SERVER);

    private TransferTypes() {}
}
