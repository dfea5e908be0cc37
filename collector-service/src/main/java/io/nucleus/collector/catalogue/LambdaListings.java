package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.LAMBDA;

import java.util.List;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.ListFunctionsResponse;

/** AWS Lambda. A listed function has no state: only reading it by itself would tell. */
final class LambdaListings {
    private LambdaListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(functions());
    }

    private static Listing<LambdaAsyncClient, FunctionConfiguration> functions() {
        return Listing.regional(
                        LAMBDA,
                        "lambda:ListFunctions",
                        ask -> ask.items(
                                ask.client()
                                        .listFunctionsPaginator(
                                                r -> r.maxItems(ask.page(1, 50)).overrideConfiguration(ask.account())),
                                ListFunctionsResponse::functions))
                .each(
                        "lambda:ListTags",
                        (ask, f) -> ask.client()
                                .listTags(r -> r.resource(f.functionArn()).overrideConfiguration(ask.account())),
                        (draft, r) -> draft.withTags(r.tags()),
                        Answer.goneIf("ResourceNotFoundException"))
                .yields(ResourceKind.of(
                                "lambda:function",
                                FunctionConfiguration::functionName,
                                FunctionConfiguration::functionArn)
                        .name(FunctionConfiguration::functionName)
                        .build());
    }
}
