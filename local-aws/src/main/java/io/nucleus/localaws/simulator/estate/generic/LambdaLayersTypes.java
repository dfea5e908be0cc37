package io.nucleus.localaws.simulator.estate.generic;

import io.nucleus.localaws.simulator.estate.Arns;
import io.nucleus.localaws.simulator.estate.Names;
import java.util.List;
import software.amazon.awssdk.services.lambda.model.ListEventSourceMappingsRequest;
import software.amazon.awssdk.services.lambda.model.ListLayersRequest;

/** Lambda layers and event source mappings. */
final class LambdaLayersTypes {
    private static final GenericType LAYER = GenericType.regional("lambda:layer", ListLayersRequest.class, "Layers")
            .id("LayerName", IdStyle.name("deps", "tracing", "utils"))
            .arn("LayerArn", "layer:{id}")
            .untagged()
            .part("LatestMatchingVersion.Version", item -> 1 + item.revision())
            .part(
                    "LatestMatchingVersion.LayerVersionArn",
                    item -> Arns.of(item, "lambda", "layer:" + item.id() + ":" + (1 + item.revision())))
            .with("LatestMatchingVersion.CompatibleRuntimes", List.of("python3.12"), List.of("python2.7", "python3.6"))
            .with("LatestMatchingVersion.LicenseInfo", "MIT", "Apache-2.0")
            .pages(1, 50, 50)
            .share(1)
            .build();

    private static final GenericType EVENT_SOURCE_MAPPING = GenericType.regional(
                    "lambda:event-source-mapping", ListEventSourceMappingsRequest.class, "EventSourceMappings")
            .id("UUID", IdStyle.uuid())
            .arn("EventSourceMappingArn", "event-source-mapping:{id}")
            .nameTag()
            .state("State", "Enabled", "Disabled", "Creating")
            .with("BatchSize", 1, 10, 100)
            .with("LastProcessingResult", "No records processed", "OK")
            .part("LastModified", item -> item.changedAt())
            .part("FunctionArn", item -> Arns.of(item, "lambda", "function:" + Names.of(item)))
            .part("EventSourceArn", item -> Arns.of(item, "sqs", Names.of(item)))
            .pages(1, 10_000, 100)
            .share(2)
            .build();

    static final List<GenericType> ALL = List.of(LAYER, EVENT_SOURCE_MAPPING);

    private LambdaLayersTypes() {}
}
