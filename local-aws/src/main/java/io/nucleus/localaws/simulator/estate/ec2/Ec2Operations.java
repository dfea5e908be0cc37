package io.nucleus.localaws.simulator.estate.ec2;

import io.nucleus.localaws.simulator.estate.Estate;
import io.nucleus.localaws.simulator.estate.Item;
import io.nucleus.localaws.simulator.estate.ResourceDefinition;
import io.nucleus.localaws.simulator.estate.paging.Page;
import io.nucleus.localaws.simulator.protocol.CallContext;
import io.nucleus.localaws.simulator.protocol.OperationRegistry;
import io.nucleus.localaws.simulator.protocol.SimulatedError;
import java.util.List;
import software.amazon.awssdk.services.ec2.model.AttributeValue;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceAttributeRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceAttributeResponse;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVolumesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVolumesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsResponse;
import software.amazon.awssdk.services.ec2.model.InstanceAttributeName;

/** EC2's listings of resources. */
public final class Ec2Operations {
    /** The types in this package; VPCs first, because the others are in them. */
    public static final List<ResourceDefinition> TYPES = List.of(Vpcs.TYPE, Instances.TYPE, Volumes.TYPE);

    private final Estate estate;

    private Ec2Operations(Estate estate) {
        this.estate = estate;
    }

    public static void register(OperationRegistry registry, Estate estate) {
        Ec2Operations operations = new Ec2Operations(estate);
        registry.register(DescribeInstancesRequest.class, operations::describeInstances)
                .register(DescribeInstanceAttributeRequest.class, operations::describeInstanceAttribute)
                .register(DescribeVolumesRequest.class, operations::describeVolumes)
                .register(DescribeVpcsRequest.class, operations::describeVpcs);
        new RegionOperations(estate).register(registry);
    }

    private DescribeInstancesResponse describeInstances(CallContext call, DescribeInstancesRequest request) {
        refuseDryRun(request.dryRun());
        Page<Item> page = Ec2Listings.INSTANCES.page(
                estate,
                call,
                new Ec2Listing.Query(
                        request.instanceIds(), request.filters(), request.maxResults(), request.nextToken()));
        return DescribeInstancesResponse.builder()
                .reservations(page.map(item -> new InstanceDescription(item).reservation()))
                .nextToken(page.nextToken())
                .build();
    }

    private DescribeVolumesResponse describeVolumes(CallContext call, DescribeVolumesRequest request) {
        refuseDryRun(request.dryRun());
        Page<Item> page = Ec2Listings.VOLUMES.page(
                estate,
                call,
                new Ec2Listing.Query(
                        request.volumeIds(), request.filters(), request.maxResults(), request.nextToken()));
        return DescribeVolumesResponse.builder()
                .volumes(page.map(Volumes::describe))
                .nextToken(page.nextToken())
                .build();
    }

    private DescribeVpcsResponse describeVpcs(CallContext call, DescribeVpcsRequest request) {
        refuseDryRun(request.dryRun());
        Page<Item> page = Ec2Listings.VPCS.page(
                estate,
                call,
                new Ec2Listing.Query(request.vpcIds(), request.filters(), request.maxResults(), request.nextToken()));
        return DescribeVpcsResponse.builder()
                .vpcs(page.map(Vpcs::describe))
                .nextToken(page.nextToken())
                .build();
    }

    private DescribeInstanceAttributeResponse describeInstanceAttribute(
            CallContext call, DescribeInstanceAttributeRequest request) {
        refuseDryRun(request.dryRun());
        Item item = Ec2Listings.INSTANCES.find(estate.view(), call, request.instanceId());
        if (request.attribute() != InstanceAttributeName.USER_DATA) {
            throw new SimulatedError(
                    "InvalidParameterValue",
                    400,
                    "Value (" + request.attributeAsString()
                            + ") for parameter attribute is invalid. Unknown attribute.");
        }
        String userData = new InstanceDescription(item).userData();
        return DescribeInstanceAttributeResponse.builder()
                .instanceId(item.id())
                .userData(AttributeValue.builder().value(userData).build())
                .build();
    }

    /** EC2 answers a permitted dry run with an error, as it does a refused one. */
    static void refuseDryRun(Boolean dryRun) {
        if (Boolean.TRUE.equals(dryRun)) {
            throw new SimulatedError("DryRunOperation", 412, "Request would have succeeded, but DryRun flag is set.");
        }
    }
}
