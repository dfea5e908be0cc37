package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.SSM;

import java.util.List;
import software.amazon.awssdk.services.ssm.SsmAsyncClient;
import software.amazon.awssdk.services.ssm.model.DescribeInstanceInformationRequest;
import software.amazon.awssdk.services.ssm.model.DescribeInstanceInformationResponse;
import software.amazon.awssdk.services.ssm.model.DescribeParametersRequest;
import software.amazon.awssdk.services.ssm.model.DescribeParametersResponse;
import software.amazon.awssdk.services.ssm.model.DocumentIdentifier;
import software.amazon.awssdk.services.ssm.model.InstanceInformation;
import software.amazon.awssdk.services.ssm.model.ListDocumentsRequest;
import software.amazon.awssdk.services.ssm.model.ListDocumentsResponse;
import software.amazon.awssdk.services.ssm.model.ParameterMetadata;
import software.amazon.awssdk.services.ssm.model.Tag;

/**
 * Systems Manager. Parameters are described without their values. Of the machines with an agent only those that are no EC2 instances are
 * resources of their own.
 */
final class SsmListings {
    private SsmListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(parameters(), documents(), managedInstances());
    }

    private static Listing<SsmAsyncClient, ParameterMetadata> parameters() {
        return Listing.regional(SSM, "ssm:DescribeParameters")
                .pages(
                        1,
                        50,
                        size -> DescribeParametersRequest.builder().maxResults(size),
                        SsmAsyncClient::describeParametersPaginator,
                        DescribeParametersResponse::parameters)
                .tagsInBulk()
                .yields(ResourceKind.of("ssm:parameter", ParameterMetadata::name, ParameterMetadata::arn)
                        .name(ParameterMetadata::name)
                        .build());
    }

    private static Listing<SsmAsyncClient, DocumentIdentifier> documents() {
        return Listing.regional(SSM, "ssm:ListDocuments")
                .pages(
                        1,
                        50,
                        size -> ListDocumentsRequest.builder()
                                .maxResults(size)
                                .filters(filter -> filter.key("Owner").values("Self")),
                        SsmAsyncClient::listDocumentsPaginator,
                        ListDocumentsResponse::documentIdentifiers)
                .yields(ResourceKind.<DocumentIdentifier>of(
                                "ssm:document",
                                DocumentIdentifier::name,
                                (place, document) -> place.arn("ssm", "document/" + document.name()))
                        .name(DocumentIdentifier::name)
                        .tags(document -> Tags.of(document.tags(), Tag::key, Tag::value))
                        .created(DocumentIdentifier::createdDate)
                        .build());
    }

    private static Listing<SsmAsyncClient, InstanceInformation> managedInstances() {
        return Listing.regional(SSM, "ssm:DescribeInstanceInformation")
                .pages(
                        5,
                        50,
                        size -> DescribeInstanceInformationRequest.builder()
                                .maxResults(size)
                                .filters(filter -> filter.key("ResourceType").values("ManagedInstance")),
                        SsmAsyncClient::describeInstanceInformationPaginator,
                        DescribeInstanceInformationResponse::instanceInformationList)
                .tagsInBulk()
                .yields(ResourceKind.<InstanceInformation>of(
                                "ssm:managed-instance",
                                InstanceInformation::instanceId,
                                (place, machine) -> place.arn("ssm", "managed-instance/" + machine.instanceId()))
                        .name(InstanceInformation::name)
                        .state(InstanceInformation::pingStatusAsString)
                        .created(InstanceInformation::registrationDate)
                        .withoutVolatile(
                                "PingStatus",
                                "LastPingDateTime",
                                "IsLatestVersion",
                                "AssociationStatus",
                                "AssociationOverview",
                                "LastAssociationExecutionDate",
                                "LastSuccessfulAssociationExecutionDate")
                        .build());
    }
}
