package io.nucleus.localaws.simulator.estate.lambda;

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
import software.amazon.awssdk.services.lambda.model.FunctionCodeLocation;
import software.amazon.awssdk.services.lambda.model.GetFunctionRequest;
import software.amazon.awssdk.services.lambda.model.GetFunctionResponse;
import software.amazon.awssdk.services.lambda.model.LastUpdateStatus;
import software.amazon.awssdk.services.lambda.model.ListFunctionsRequest;
import software.amazon.awssdk.services.lambda.model.ListFunctionsResponse;
import software.amazon.awssdk.services.lambda.model.ListTagsRequest;
import software.amazon.awssdk.services.lambda.model.ListTagsResponse;
import software.amazon.awssdk.services.lambda.model.State;

/** Lambda's listing of functions and what it tells about one. */
public final class LambdaOperations {
    /** The types in this package. */
    public static final List<ResourceDefinition> TYPES = List.of(Functions.TYPE);

    private final Estate estate;

    private LambdaOperations(Estate estate) {
        this.estate = estate;
    }

    public static void register(OperationRegistry registry, Estate estate) {
        LambdaOperations operations = new LambdaOperations(estate);
        registry.register(ListFunctionsRequest.class, operations::listFunctions)
                .register(GetFunctionRequest.class, operations::getFunction)
                .register(ListTagsRequest.class, operations::listTags);
    }

    /** No function has published versions, so all versions are the latest ones. */
    private ListFunctionsResponse listFunctions(CallContext call, ListFunctionsRequest request) {
        EstateView view = estate.view();
        Page<Item> page = Pager.of(call, PageRule.LAMBDA_LIST_FUNCTIONS)
                .page(
                        request.maxItems(),
                        request.marker(),
                        Source.of(view, view.cell(call.accountId(), call.region(), Functions.TYPE)));
        return ListFunctionsResponse.builder()
                .functions(page.map(Functions::describe))
                .nextMarker(page.nextToken())
                .build();
    }

    private GetFunctionResponse getFunction(CallContext call, GetFunctionRequest request) {
        Item item = find(call, request.functionName());
        return GetFunctionResponse.builder()
                .configuration(Functions.describe(item).toBuilder()
                        .state(State.ACTIVE)
                        .lastUpdateStatus(LastUpdateStatus.SUCCESSFUL)
                        .build())
                .code(FunctionCodeLocation.builder()
                        .repositoryType("S3")
                        .location("https://awslambda-" + item.region() + "-tasks.s3." + item.region()
                                + ".amazonaws.com/snapshots/" + item.accountId() + "/" + item.id())
                        .build())
                .tags(item.tags().isEmpty() ? null : item.tags())
                .build();
    }

    private ListTagsResponse listTags(CallContext call, ListTagsRequest request) {
        String prefix = Arns.of("lambda", call.region(), call.accountId(), "function:");
        if (request.resource() == null || !request.resource().startsWith(prefix)) {
            throw notFound(call, String.valueOf(request.resource()));
        }
        return ListTagsResponse.builder()
                .tags(find(call, request.resource()).tags())
                .build();
    }

    /** @param function a name or an ARN */
    private Item find(CallContext call, String function) {
        return estate.view()
                .find(call.accountId(), call.region(), Functions.TYPE, Arns.tail(function))
                .orElseThrow(() -> notFound(call, function));
    }

    private static SimulatedError notFound(CallContext call, String function) {
        String arn = function.startsWith("arn:")
                ? function
                : Arns.of("lambda", call.region(), call.accountId(), "function:" + function);
        return new SimulatedError("ResourceNotFoundException", 404, "Function not found: " + arn);
    }
}
