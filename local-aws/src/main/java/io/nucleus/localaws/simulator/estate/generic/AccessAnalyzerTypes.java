package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;
import software.amazon.awssdk.services.accessanalyzer.model.ListAnalyzersRequest;

/** IAM Access Analyzer's analyzers. */
final class AccessAnalyzerTypes {
    private static final GenericType ANALYZER = GenericType.regional(
                    "access-analyzer:analyzer", ListAnalyzersRequest.class, "analyzers")
            .id("name", IdStyle.name("external-access", "unused-access"))
            .arn("arn", "analyzer/{id}")
            .tags("tags")
            .state("status", "ACTIVE", "CREATING", "DISABLED", "FAILED")
            .created("createdAt")
            .with("type", "ACCOUNT", "ACCOUNT_UNUSED_ACCESS")
            .part("lastResourceAnalyzedAt", item -> item.changedAt())
            .pages(1, 100, 100)
            .share(0.3)
            .build();

    static final List<GenericType> ALL = List.of(ANALYZER);

    private AccessAnalyzerTypes() {}
}
