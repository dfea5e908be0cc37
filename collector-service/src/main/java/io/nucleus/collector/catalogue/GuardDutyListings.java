package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.GUARD_DUTY;

import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.guardduty.GuardDutyAsyncClient;
import software.amazon.awssdk.services.guardduty.model.GetDetectorRequest;
import software.amazon.awssdk.services.guardduty.model.GetDetectorResponse;
import software.amazon.awssdk.services.guardduty.model.ListDetectorsRequest;
import software.amazon.awssdk.services.guardduty.model.ListDetectorsResponse;

/** GuardDuty's detectors: one in each region where it is enabled, none where it is not. */
final class GuardDutyListings {
    private GuardDutyListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(detectors());
    }

    /** A detector that is gone is "not owned by the current account", a bad request. */
    private static Listing<GuardDutyAsyncClient, Described<GetDetectorResponse>> detectors() {
        return Listing.regional(GUARD_DUTY, "guardduty:ListDetectors")
                .pages(
                        1,
                        50,
                        size -> ListDetectorsRequest.builder().maxResults(size),
                        GuardDutyAsyncClient::listDetectorsPaginator,
                        ListDetectorsResponse::detectorIds)
                .as((place, id) ->
                        new Described<>(id, GetDetectorResponse.builder().build()))
                .describe(
                        "guardduty:GetDetector",
                        detector -> GetDetectorRequest.builder().detectorId(detector.key()),
                        GuardDutyAsyncClient::getDetector,
                        (detector, about) -> new Described<>(detector.key(), about),
                        Answer.goneIf("BadRequestException"))
                .yields(ResourceKind.<Described<GetDetectorResponse>>of(
                                "guardduty:detector",
                                Described::key,
                                (place, detector) -> place.arn("guardduty", "detector/" + detector.key()))
                        .state(detector -> detector.about().statusAsString())
                        .tags(detector -> detector.about().tags())
                        .created(detector -> time(detector.about().createdAt()))
                        .members(Described::about)
                        .build());
    }

    private static Instant time(String text) {
        return text == null ? null : Instant.parse(text);
    }
}
