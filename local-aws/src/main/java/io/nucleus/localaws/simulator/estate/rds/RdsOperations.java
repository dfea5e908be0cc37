package io.nucleus.localaws.simulator.estate.rds;

import io.nucleus.localaws.simulator.estate.Arns;
import io.nucleus.localaws.simulator.estate.Estate;
import io.nucleus.localaws.simulator.estate.EstateView;
import io.nucleus.localaws.simulator.estate.Item;
import io.nucleus.localaws.simulator.estate.ResourceDefinition;
import io.nucleus.localaws.simulator.estate.paging.Page;
import io.nucleus.localaws.simulator.estate.paging.PageRule;
import io.nucleus.localaws.simulator.estate.paging.Pager;
import io.nucleus.localaws.simulator.estate.paging.Source;
import io.nucleus.localaws.simulator.protocol.CallContext;
import io.nucleus.localaws.simulator.protocol.OperationRegistry;
import io.nucleus.localaws.simulator.protocol.SimulatedError;
import java.util.List;
import java.util.function.Predicate;
import software.amazon.awssdk.services.rds.model.DescribeDbInstancesRequest;
import software.amazon.awssdk.services.rds.model.DescribeDbInstancesResponse;
import software.amazon.awssdk.services.rds.model.Filter;
import software.amazon.awssdk.services.rds.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.rds.model.ListTagsForResourceResponse;

/** RDS's listing of instances and their tags. */
public final class RdsOperations {
    /** The types in this package. */
    public static final List<ResourceDefinition> TYPES = List.of(DbInstances.TYPE);

    private final Estate estate;

    private RdsOperations(Estate estate) {
        this.estate = estate;
    }

    public static void register(OperationRegistry registry, Estate estate) {
        RdsOperations operations = new RdsOperations(estate);
        registry.register(DescribeDbInstancesRequest.class, operations::describeDbInstances)
                .register(ListTagsForResourceRequest.class, operations::listTags);
    }

    private DescribeDbInstancesResponse describeDbInstances(CallContext call, DescribeDbInstancesRequest request) {
        Page<Item> page = request.dbInstanceIdentifier() == null
                ? page(call, request)
                : new Page<>(List.of(find(call, Arns.tail(request.dbInstanceIdentifier()))), null);
        return DescribeDbInstancesResponse.builder()
                .dbInstances(page.map(DbInstances::describe))
                .marker(page.nextToken())
                .build();
    }

    private Page<Item> page(CallContext call, DescribeDbInstancesRequest request) {
        EstateView view = estate.view();
        Predicate<Item> matches =
                request.filters().stream().map(RdsOperations::predicate).reduce(item -> true, Predicate::and);
        Source<Item> source = Source.of(view, view.cell(call.accountId(), call.region(), DbInstances.TYPE))
                .filter(matches);
        return Pager.of(
                        call,
                        PageRule.RDS_DESCRIBE_DB_INSTANCES,
                        request.filters().toString())
                .page(request.maxRecords(), request.marker(), source);
    }

    private static Predicate<Item> predicate(Filter filter) {
        return switch (filter.name()) {
            case "db-instance-id" ->
                item -> filter.values().contains(item.id()) || filter.values().contains(item.arn());
            case "dbi-resource-id" -> item -> filter.values().contains(DbInstances.resourceId(item));
            case "engine" -> item -> filter.values().contains(DbInstances.engine(item));
            case null, default ->
                throw new SimulatedError("InvalidParameterValue", 400, "Unrecognized filter name: " + filter.name());
        };
    }

    private Item find(CallContext call, String id) {
        return estate.view()
                .find(call.accountId(), call.region(), DbInstances.TYPE, id)
                .orElseThrow(() -> new SimulatedError("DBInstanceNotFound", 404, "DBInstance " + id + " not found."));
    }

    private ListTagsForResourceResponse listTags(CallContext call, ListTagsForResourceRequest request) {
        String arn = request.resourceName();
        if (arn == null || !arn.startsWith(Arns.of("rds", call.region(), call.accountId(), "db:"))) {
            throw new SimulatedError("InvalidParameterValue", 400, "Invalid resource name: " + arn);
        }
        Item item = find(call, Arns.tail(arn));
        return ListTagsForResourceResponse.builder()
                .tagList(DbInstances.tags(item.tags()))
                .build();
    }
}
