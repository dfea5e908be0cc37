package io.nucleus.localaws.simulator.estate.generic;

import io.nucleus.localaws.simulator.estate.Item;
import java.util.List;
import software.amazon.awssdk.services.ec2.model.DescribeAddressesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeFlowLogsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeManagedPrefixListsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeNetworkInterfacesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcEndpointsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcPeeringConnectionsRequest;

/** Elastic IP addresses, network interfaces, VPC endpoints, peering connections, prefix lists and flow logs. */
final class AddressTypes {
    private static final GenericType ELASTIC_IP = GenericType.regional(
                    "ec2:elastic-ip", DescribeAddressesRequest.class, "Addresses")
            .id("AllocationId", IdStyle.ec2("eipalloc"))
            .arn(null, "elastic-ip/{id}")
            .nameTag()
            .with("Domain", "vpc")
            .with("PublicIp", "198.51.100.23", "203.0.113.40")
            .tags("Tags")
            .share(1)
            .build();

    private static final GenericType NETWORK_INTERFACE = GenericType.regional(
                    "ec2:network-interface", DescribeNetworkInterfacesRequest.class, "NetworkInterfaces")
            .id("NetworkInterfaceId", IdStyle.ec2("eni"))
            .arn(null, "network-interface/{id}")
            .nameTag()
            .state("Status", "in-use", "available")
            .with("InterfaceType", "interface", "nat_gateway", "lambda", "vpc_endpoint")
            .with("RequesterManaged", true, false)
            .part("OwnerId", Item::accountId)
            .tags("TagSet")
            .pages(5, 1_000, 1_000)
            .share(6)
            .build();

    private static final GenericType VPC_ENDPOINT = GenericType.regional(
                    "ec2:vpc-endpoint", DescribeVpcEndpointsRequest.class, "VpcEndpoints")
            .id("VpcEndpointId", IdStyle.ec2("vpce"))
            .arn(null, "vpc-endpoint/{id}")
            .nameTag()
            .state("State", "available", "pending", "failed")
            .created("CreationTimestamp")
            .with("VpcEndpointType", "Interface", "Gateway")
            .part("ServiceName", item -> "com.amazonaws." + item.region() + ".s3")
            .part("OwnerId", Item::accountId)
            .tags("Tags")
            .pages(5, 1_000, 1_000)
            .share(1)
            .build();

    private static final GenericType PEERING = GenericType.regional(
                    "ec2:vpc-peering-connection", DescribeVpcPeeringConnectionsRequest.class, "VpcPeeringConnections")
            .id("VpcPeeringConnectionId", IdStyle.ec2("pcx"))
            .arn(null, "vpc-peering-connection/{id}")
            .nameTag()
            .state("Status.Code", "active", "pending-acceptance", "expired")
            .part("AccepterVpcInfo.OwnerId", Item::accountId)
            .part("RequesterVpcInfo.OwnerId", Item::accountId)
            .tags("Tags")
            .pages(5, 1_000, 1_000)
            .share(0.2)
            .build();

    private static final GenericType PREFIX_LIST = GenericType.regional(
                    "ec2:prefix-list", DescribeManagedPrefixListsRequest.class, "PrefixLists")
            .id("PrefixListId", IdStyle.ec2("pl"))
            .arn("PrefixListArn", "prefix-list/{id}")
            .name("PrefixListName", "offices", "partners")
            .state("State", "create-complete", "modify-complete")
            .with("AddressFamily", "IPv4", "IPv6")
            .with("MaxEntries", 20, 60)
            .part("OwnerId", Item::accountId)
            .tags("Tags")
            .pages(1, 100, 100)
            .share(0.2)
            .build();

    private static final GenericType FLOW_LOG = GenericType.regional(
                    "ec2:vpc-flow-log", DescribeFlowLogsRequest.class, "FlowLogs")
            .id("FlowLogId", IdStyle.ec2("fl"))
            .arn(null, "vpc-flow-log/{id}")
            .nameTag()
            .state("FlowLogStatus", "ACTIVE")
            .created("CreationTime")
            .with("DeliverLogsStatus", "SUCCESS")
            .with("TrafficType", "ALL", "REJECT")
            .with("LogDestinationType", "s3", "cloud-watch-logs")
            .tags("Tags")
            .pages(5, 1_000, 1_000)
            .share(0.5)
            .build();

    static final List<GenericType> ALL =
            List.of(ELASTIC_IP, NETWORK_INTERFACE, VPC_ENDPOINT, PEERING, PREFIX_LIST, FLOW_LOG);

    private AddressTypes() {}
}
