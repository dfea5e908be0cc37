package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.SAGEMAKER;

import java.util.List;
import software.amazon.awssdk.services.sagemaker.SageMakerAsyncClient;
import software.amazon.awssdk.services.sagemaker.model.DescribeNotebookInstanceRequest;
import software.amazon.awssdk.services.sagemaker.model.DescribeNotebookInstanceResponse;
import software.amazon.awssdk.services.sagemaker.model.EndpointSummary;
import software.amazon.awssdk.services.sagemaker.model.ListEndpointsRequest;
import software.amazon.awssdk.services.sagemaker.model.ListEndpointsResponse;
import software.amazon.awssdk.services.sagemaker.model.ListModelsRequest;
import software.amazon.awssdk.services.sagemaker.model.ListModelsResponse;
import software.amazon.awssdk.services.sagemaker.model.ListNotebookInstancesRequest;
import software.amazon.awssdk.services.sagemaker.model.ListNotebookInstancesResponse;
import software.amazon.awssdk.services.sagemaker.model.ModelSummary;

/** Amazon SageMaker: notebook instances, each described (network, root access and platform are not in the listing), models and endpoints. */
final class SageMakerListings {
    private static final int MOST = 100;

    private SageMakerListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(notebookInstances(), models(), endpoints());
    }

    private static Listing<SageMakerAsyncClient, DescribeNotebookInstanceResponse> notebookInstances() {
        return Listing.regional(SAGEMAKER, "sagemaker:ListNotebookInstances")
                .pages(
                        1,
                        MOST,
                        size -> ListNotebookInstancesRequest.builder().maxResults(size),
                        SageMakerAsyncClient::listNotebookInstancesPaginator,
                        ListNotebookInstancesResponse::notebookInstances)
                .as((place, notebook) -> DescribeNotebookInstanceResponse.builder()
                        .notebookInstanceName(notebook.notebookInstanceName())
                        .notebookInstanceArn(notebook.notebookInstanceArn())
                        .notebookInstanceStatus(notebook.notebookInstanceStatusAsString())
                        .instanceType(notebook.instanceTypeAsString())
                        .url(notebook.url())
                        .creationTime(notebook.creationTime())
                        .build())
                .describe(
                        "sagemaker:DescribeNotebookInstance",
                        notebook -> DescribeNotebookInstanceRequest.builder()
                                .notebookInstanceName(notebook.notebookInstanceName()),
                        SageMakerAsyncClient::describeNotebookInstance,
                        (notebook, found) -> found,
                        Answer.PLAIN)
                .tagsInBulk()
                .yields(ResourceKind.of(
                                "sagemaker:notebook-instance",
                                DescribeNotebookInstanceResponse::notebookInstanceName,
                                DescribeNotebookInstanceResponse::notebookInstanceArn)
                        .name(DescribeNotebookInstanceResponse::notebookInstanceName)
                        .state(DescribeNotebookInstanceResponse::notebookInstanceStatusAsString)
                        .created(DescribeNotebookInstanceResponse::creationTime)
                        .build());
    }

    private static Listing<SageMakerAsyncClient, ModelSummary> models() {
        return Listing.regional(SAGEMAKER, "sagemaker:ListModels")
                .pages(
                        1,
                        MOST,
                        size -> ListModelsRequest.builder().maxResults(size),
                        SageMakerAsyncClient::listModelsPaginator,
                        ListModelsResponse::models)
                .tagsInBulk()
                .yields(ResourceKind.of("sagemaker:model", ModelSummary::modelName, ModelSummary::modelArn)
                        .name(ModelSummary::modelName)
                        .created(ModelSummary::creationTime)
                        .build());
    }

    private static Listing<SageMakerAsyncClient, EndpointSummary> endpoints() {
        return Listing.regional(SAGEMAKER, "sagemaker:ListEndpoints")
                .pages(
                        1,
                        MOST,
                        size -> ListEndpointsRequest.builder().maxResults(size),
                        SageMakerAsyncClient::listEndpointsPaginator,
                        ListEndpointsResponse::endpoints)
                .tagsInBulk()
                .yields(ResourceKind.of(
                                "sagemaker:endpoint", EndpointSummary::endpointName, EndpointSummary::endpointArn)
                        .name(EndpointSummary::endpointName)
                        .state(EndpointSummary::endpointStatusAsString)
                        .created(EndpointSummary::creationTime)
                        .build());
    }
}
