package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.ACCESS_ANALYZER;

import java.util.List;
import software.amazon.awssdk.services.accessanalyzer.AccessAnalyzerAsyncClient;
import software.amazon.awssdk.services.accessanalyzer.model.AnalyzerSummary;
import software.amazon.awssdk.services.accessanalyzer.model.ListAnalyzersRequest;
import software.amazon.awssdk.services.accessanalyzer.model.ListAnalyzersResponse;

/** IAM Access Analyzer's analyzers, of the account and of the organization. */
final class AccessAnalyzerListings {
    private AccessAnalyzerListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(analyzers());
    }

    private static Listing<AccessAnalyzerAsyncClient, AnalyzerSummary> analyzers() {
        return Listing.regional(ACCESS_ANALYZER, "access-analyzer:ListAnalyzers")
                .pages(
                        1,
                        100,
                        size -> ListAnalyzersRequest.builder().maxResults(size),
                        AccessAnalyzerAsyncClient::listAnalyzersPaginator,
                        ListAnalyzersResponse::analyzers)
                .yields(ResourceKind.of("access-analyzer:analyzer", AnalyzerSummary::name, AnalyzerSummary::arn)
                        .name(AnalyzerSummary::name)
                        .state(AnalyzerSummary::statusAsString)
                        .tags(AnalyzerSummary::tags)
                        .created(AnalyzerSummary::createdAt)
                        .withoutVolatile("lastResourceAnalyzed", "lastResourceAnalyzedAt")
                        .build());
    }
}
