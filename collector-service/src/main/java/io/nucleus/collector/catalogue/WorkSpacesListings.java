package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.WORKSPACES;

import java.util.List;
import software.amazon.awssdk.services.workspaces.WorkSpacesAsyncClient;
import software.amazon.awssdk.services.workspaces.model.DescribeWorkspacesRequest;
import software.amazon.awssdk.services.workspaces.model.DescribeWorkspacesResponse;
import software.amazon.awssdk.services.workspaces.model.Workspace;

/** Amazon WorkSpaces: desktops. The service tells no ARN and, of most, no name: whose desktop it is says the user's name. */
final class WorkSpacesListings {
    private WorkSpacesListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(workspaces());
    }

    private static Listing<WorkSpacesAsyncClient, Workspace> workspaces() {
        return Listing.regional(WORKSPACES, "workspaces:DescribeWorkspaces")
                .pages(
                        1,
                        25,
                        size -> DescribeWorkspacesRequest.builder().limit(size),
                        WorkSpacesAsyncClient::describeWorkspacesPaginator,
                        DescribeWorkspacesResponse::workspaces)
                .tagsInBulk()
                .yields(ResourceKind.of(
                                "workspaces:workspace",
                                Workspace::workspaceId,
                                (place, workspace) -> place.arn("workspaces", "workspace/" + workspace.workspaceId()))
                        .state(Workspace::stateAsString)
                        .withoutVolatile("ModificationStates", "RecoverySnapshotTime")
                        .build());
    }
}
