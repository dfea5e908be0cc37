package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;
import software.amazon.awssdk.services.guardduty.model.GetDetectorRequest;
import software.amazon.awssdk.services.guardduty.model.ListDetectorsRequest;

/** GuardDuty's detectors. AWS has one in a region at most; here there may be more, as of any type. */
final class GuardDutyTypes {
    /** The description does not say whose it is, so what a malformed one breaks is the time of its creation. */
    private static final GenericType DETECTOR = GenericType.regional(
                    "guardduty:detector", ListDetectorsRequest.class, "DetectorIds")
            .id(null, OtherIds.hex())
            .arn(null, "detector/{id}")
            .nameTag()
            .listsIds()
            .described(GetDetectorRequest.class, "DetectorId", "", "BadRequestException")
            .state("Status", "ENABLED", "ENABLED", "DISABLED")
            .tags("Tags")
            .part(
                    "CreatedAt",
                    item -> item.isMalformed() ? "never" : item.createdAt().toString())
            .with("FindingPublishingFrequency", "SIX_HOURS", "ONE_HOUR", "FIFTEEN_MINUTES")
            .pages(1, 50, 50)
            .share(0.2)
            .build();

    static final List<GenericType> ALL = List.of(DETECTOR);

    private GuardDutyTypes() {}
}
