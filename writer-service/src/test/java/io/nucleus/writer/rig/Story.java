package io.nucleus.writer.rig;

import static io.nucleus.writer.rig.Estate.BUCKET;
import static io.nucleus.writer.rig.Estate.INSTANCE;
import static io.nucleus.writer.rig.Estate.ROLE;
import static io.nucleus.writer.rig.Estate.VPC;
import static io.nucleus.writer.rig.Estate.bucket;
import static io.nucleus.writer.rig.Estate.instance;
import static io.nucleus.writer.rig.Estate.role;
import static io.nucleus.writer.rig.Estate.vpc;

import io.nucleus.inventory.model.CoverageStatus;
import io.nucleus.inventory.model.Regions;
import io.nucleus.inventory.model.message.Message;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Two nights in the life of an account: most stays, something is new, changed, gone, or cannot be read. */
public final class Story {
    public static final String FIRST_SCAN = "01KABCDEFGHJKMNPQRSTVWXYZ0";
    public static final String SECOND_SCAN = "01KBBCDEFGHJKMNPQRSTVWXYZ0";
    public static final Instant FIRST_NIGHT = Instant.parse("2026-11-01T02:00:00Z");
    public static final Instant SECOND_NIGHT = Instant.parse("2026-11-02T02:00:00Z");
    public static final String[] REGIONS = {"eu-west-1", "us-east-1", Regions.GLOBAL};

    private Story() {}

    public static List<Message> firstNight() {
        Instant at = FIRST_NIGHT.plusSeconds(60);
        return all(
                new Reading(FIRST_SCAN, 1, "eu-west-1", at)
                        .ok(
                                INSTANCE,
                                instance("eu-west-1", 1, "running"),
                                instance("eu-west-1", 2, "running"),
                                instance("eu-west-1", 3, "running"),
                                instance("eu-west-1", 4, "stopped"))
                        .ok(VPC, vpc("eu-west-1", 1, true)),
                new Reading(FIRST_SCAN, 1, "us-east-1", at)
                        .ok(INSTANCE, instance("us-east-1", 11, "running"))
                        .ok(VPC, vpc("us-east-1", 11, true)),
                new Reading(FIRST_SCAN, 1, Regions.GLOBAL, at)
                        .ok(ROLE, role("admin"), role("reader"))
                        .ok(BUCKET, bucket("logs", "eu-west-1"), bucket("site", "us-east-1")));
    }

    /**
     * In Ireland 2 is stopped, 3 gone, 5 new. In Virginia instances cannot be read, and everything is as it was. One role and one
     * bucket are gone.
     */
    public static List<Message> secondNight() {
        Instant at = SECOND_NIGHT.plusSeconds(60);
        return all(
                new Reading(SECOND_SCAN, 2, "eu-west-1", at)
                        .ok(
                                INSTANCE,
                                instance("eu-west-1", 1, "running"),
                                instance("eu-west-1", 2, "stopped"),
                                instance("eu-west-1", 4, "stopped"),
                                instance("eu-west-1", 5, "running"))
                        .ok(VPC, vpc("eu-west-1", 1, true)),
                new Reading(SECOND_SCAN, 2, "us-east-1", at)
                        .hole(INSTANCE, CoverageStatus.DENIED_IAM, "UnauthorizedOperation: not allowed")
                        .ok(VPC, vpc("us-east-1", 11, true)),
                new Reading(SECOND_SCAN, 2, Regions.GLOBAL, at)
                        .ok(ROLE, role("admin"))
                        .ok(BUCKET, bucket("logs", "eu-west-1")));
    }

    private static List<Message> all(Reading... readings) {
        return Stream.of(readings).flatMap(r -> r.messages().stream()).toList();
    }
}
