package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** CodeBuild, CodePipeline, CodeCommit, CodeDeploy and CodeArtifact. */
final class CodeServicesTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private CodeServicesTypes() {}
}
