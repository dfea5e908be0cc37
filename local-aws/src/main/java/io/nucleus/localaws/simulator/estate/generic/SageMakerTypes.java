package io.nucleus.localaws.simulator.estate.generic;

import io.nucleus.localaws.simulator.estate.Item;
import java.util.List;
import software.amazon.awssdk.services.sagemaker.model.DescribeNotebookInstanceRequest;
import software.amazon.awssdk.services.sagemaker.model.ListEndpointsRequest;
import software.amazon.awssdk.services.sagemaker.model.ListModelsRequest;
import software.amazon.awssdk.services.sagemaker.model.ListNotebookInstancesRequest;

/** Amazon SageMaker: notebook instances, some on the first platform, models and endpoints. */
final class SageMakerTypes {
    private static final GenericType NOTEBOOK_INSTANCE = GenericType.regional(
                    "sagemaker:notebook-instance", ListNotebookInstancesRequest.class, "NotebookInstances")
            .id("NotebookInstanceName", IdStyle.name("notebook", "lab"))
            .arn("NotebookInstanceArn", "notebook-instance/{id}")
            .state("NotebookInstanceStatus", "InService", "Stopped", "Failed")
            .created("CreationTime")
            .part("LastModifiedTime", Item::changedAt)
            .described(DescribeNotebookInstanceRequest.class, "NotebookInstanceName", "", "ValidationException")
            .with("InstanceType", "ml.t2.medium", "ml.t3.xlarge", "ml.p3.2xlarge")
            .with("PlatformIdentifier", "notebook-al1-v1", "notebook-al2-v2", "notebook-al2-v3")
            .with("DirectInternetAccess", "Enabled", "Disabled")
            .with("RootAccess", "Enabled", "Disabled")
            .with("VolumeSizeInGB", 5, 50)
            .pages(1, 100, 10)
            .build();

    private static final GenericType MODEL = GenericType.regional("sagemaker:model", ListModelsRequest.class, "Models")
            .id("ModelName", IdStyle.name("model", "xgboost"))
            .arn("ModelArn", "model/{id}")
            .created("CreationTime")
            .pages(1, 100, 10)
            .build();

    private static final GenericType ENDPOINT = GenericType.regional(
                    "sagemaker:endpoint", ListEndpointsRequest.class, "Endpoints")
            .id("EndpointName", IdStyle.name("endpoint", "inference"))
            .arn("EndpointArn", "endpoint/{id}")
            .state("EndpointStatus", "InService", "Failed", "Updating")
            .created("CreationTime")
            .part("LastModifiedTime", Item::changedAt)
            .pages(1, 100, 10)
            .build();

    static final List<GenericType> ALL = List.of(NOTEBOOK_INSTANCE, MODEL, ENDPOINT);

    private SageMakerTypes() {}
}
