package io.nucleus.writer.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.inventory.model.message.Message;
import io.nucleus.writer.rig.CrashPoint;
import io.nucleus.writer.rig.Digests;
import io.nucleus.writer.rig.History;
import io.nucleus.writer.rig.Hub;
import io.nucleus.writer.rig.MutableClock;
import io.nucleus.writer.rig.RigConfig;
import io.nucleus.writer.rig.Scans;
import io.nucleus.writer.rig.SharedAws;
import io.nucleus.writer.rig.Story;
import io.nucleus.writer.rig.WorldState;
import io.nucleus.writer.rig.WriterRig;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Kills the writer at each of its calls to DynamoDB, S3, SQS and Iceberg in turn, and lets another one go on with what was not
 * acknowledged. The state is that of a run without a crash, every time.
 */
class CrashIT {
    /** More calls than a night makes; that it ends before is asserted. */
    private static final int FAR = 1_000;

    private static Hub hub;
    private static WorldState firstNight;
    private static Map<String, byte[]> digests;

    private record Outcome(WorldState state, List<String> rows, boolean crashed) {}

    @BeforeAll
    static void firstNight() {
        hub = SharedAws.emptied();
        try (History history = History.inMemory();
                WriterRig rig = new WriterRig(hub, history, new MutableClock(Story.FIRST_NIGHT), RigConfig.DEFAULT)) {
            Scans.open(rig, Story.FIRST_SCAN, Story.FIRST_NIGHT, Story.REGIONS);
            rig.deliverAll(Story.firstNight());
            firstNight = WorldState.of(hub);
            digests = Digests.save(hub);
        }
    }

    @AfterAll
    static void close() {
        hub.close();
    }

    /** With what the first night left known, as it is, and without, so that everything is read. */
    @ParameterizedTest(name = "the fatal call has its effect: {0}, with digests: {1}")
    @CsvSource({"false,true", "true,false"})
    void aCrashAtAnyCallIsMadeUpFor(boolean effective, boolean withDigests) {
        Map<String, byte[]> known = withDigests ? digests : Map.of();
        Outcome expected = run(FAR, effective, known);
        assertThat(expected.state()).isEqualTo(run(FAR, effective, digests).state());
        assertThat(expected.crashed()).isFalse();
        int at = 1;
        for (; at < FAR; at++) {
            Outcome outcome = run(at, effective, known);
            assertThat(outcome.state()).as("after a crash at call %d", at).isEqualTo(expected.state());
            assertThat(outcome.rows()).as("after a crash at call %d", at).isEqualTo(expected.rows());
            if (!outcome.crashed()) {
                break;
            }
        }
        assertThat(at).as("calls of a night").isBetween(effective ? 30 : 60, FAR - 1);
    }

    private static Outcome run(int at, boolean effective, Map<String, byte[]> known) {
        WorldState.restore(hub, firstNight);
        Digests.put(hub, known);
        CrashPoint point = new CrashPoint(at, effective);
        MutableClock clock = new MutableClock(Story.SECOND_NIGHT.plusSeconds(120));
        try (History history = History.inMemory();
                WriterRig dying = new WriterRig(hub.through(point), history.through(point), clock, RigConfig.DEFAULT);
                WriterRig next = new WriterRig(hub, history, clock, RigConfig.DEFAULT)) {
            Scans.open(next, Story.SECOND_SCAN, Story.SECOND_NIGHT, Story.REGIONS);
            Deque<Message> queue = new ArrayDeque<>(Story.secondNight());
            while (!queue.isEmpty() && survives(dying, queue.peek(), point)) {
                queue.remove();
            }
            next.deliverAll(List.copyOf(queue));
            for (String region : Story.REGIONS) {
                Digests.trusted(next, region)
                        .ifPresent(digest -> Digests.assertTellsWhatIsStored(next, region, digest, clock.instant()));
            }
            return new Outcome(WorldState.of(hub), history.allRows(), point.happened());
        }
    }

    /** A failure after the fatal call is the crash; whether the message was acknowledged decides on its fate. */
    private static boolean survives(WriterRig rig, Message message, CrashPoint point) {
        Throwable failure = rig.deliver(message)
                .map(done -> (Throwable) null)
                .onFailure()
                .recoverWithItem(f -> f)
                .await()
                .indefinitely();
        assertThat(failure == null || point.happened())
                .as("only the crash fails, not %s", failure)
                .isTrue();
        return failure == null;
    }
}
