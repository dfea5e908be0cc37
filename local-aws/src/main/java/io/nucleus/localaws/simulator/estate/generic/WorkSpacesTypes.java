package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;
import software.amazon.awssdk.services.workspaces.model.DescribeWorkspacesRequest;

/** Amazon WorkSpaces: desktops, at most 25 to a page. */
final class WorkSpacesTypes {
    private static final GenericType WORKSPACE = GenericType.regional(
                    "workspaces:workspace", DescribeWorkspacesRequest.class, "Workspaces")
            .id("WorkspaceId", IdStyle.unique("ws-"))
            .arn(null, "workspace/{id}")
            .nameTag()
            .state("State", "AVAILABLE", "STOPPED", "UNHEALTHY")
            .part("DirectoryId", item -> "d-" + item.fixed().hex("directory", 10))
            .part("BundleId", item -> "wsb-" + item.fixed().hex("bundle", 9))
            .part("UserName", item -> "user" + item.fixed().below("user", 10_000))
            .with("WorkspaceProperties.ComputeTypeName", "VALUE", "STANDARD", "PERFORMANCE")
            .with("WorkspaceProperties.RunningMode", "AUTO_STOP", "ALWAYS_ON")
            .with("RootVolumeEncryptionEnabled", true, false)
            .with("UserVolumeEncryptionEnabled", true, false)
            .pages(1, 25, 25)
            .build();

    static final List<GenericType> ALL = List.of(WORKSPACE);

    private WorkSpacesTypes() {}
}
