package io.nucleus.writer.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.message.Message;
import io.nucleus.localaws.Deployment;
import io.nucleus.writer.rig.AtOnce;
import io.nucleus.writer.rig.Estate;
import io.nucleus.writer.rig.History;
import io.nucleus.writer.rig.Hub;
import io.nucleus.writer.rig.MutableClock;
import io.nucleus.writer.rig.Reading;
import io.nucleus.writer.rig.RigConfig;
import io.nucleus.writer.rig.Scans;
import io.nucleus.writer.rig.SharedAws;
import io.nucleus.writer.rig.WorldState;
import io.nucleus.writer.rig.WriterRig;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two processes that get every message, at the same time, on one real Iceberg catalog. */
class TwoWritersIT {
    private static final String SCAN = "01KA0000000000000000000000";
    private static final Instant AT = Instant.parse("2026-11-01T02:00:00Z");
    private static final List<String> REGIONS = List.of("eu-west-1", "us-east-1");
    private static final int INSTANCES = 5;

    private static final List<AccountId> ACCOUNTS = IntStream.rangeClosed(1, 4)
            .mapToObj(i -> AccountId.of("00000000000" + i))
            .toList();

    private record Outcome(WorldState state, List<String> rows, long commits) {}

    private static List<Message> messages() {
        List<Message> messages = new ArrayList<>();
        for (AccountId account : ACCOUNTS) {
            for (String region : REGIONS) {
                var found = IntStream.range(0, INSTANCES)
                        .mapToObj(i -> Estate.instance(account, region, i, "running"))
                        .toArray(io.nucleus.inventory.model.Resource[]::new);
                messages.addAll(new Reading(SCAN, 1, account, region, AT)
                        .ok(Estate.INSTANCE, found)
                        .messages());
            }
        }
        return messages;
    }

    private static Outcome run(int writers) {
        Deployment deployment = SharedAws.deployment();
        MutableClock clock = new MutableClock(AT.plusSeconds(60));
        List<History> histories = new ArrayList<>();
        List<WriterRig> rigs = new ArrayList<>();
        try (Hub hub = Hub.of(deployment)) {
            for (int i = 0; i < writers; i++) {
                History history = History.of(hub);
                history.tables.open();
                histories.add(history);
                rigs.add(new WriterRig(hub, history, clock, RigConfig.DEFAULT));
            }
            Map<AccountId, List<String>> plan =
                    ACCOUNTS.stream().collect(Collectors.toMap(a -> a, a -> REGIONS, (a, b) -> a, TreeMap::new));
            Scans.open(rigs.getFirst(), SCAN, AT, plan);
            deliver(rigs);
            return new Outcome(
                    WorldState.of(hub),
                    histories.getFirst().allRows(),
                    histories.getFirst().commits());
        } finally {
            rigs.forEach(WriterRig::close);
            histories.forEach(History::close);
        }
    }

    private static void deliver(List<WriterRig> rigs) {
        AtOnce.run(rigs.size(), i -> {
            List<Message> messages = messages();
            Collections.shuffle(messages, new Random(i));
            rigs.get(i).deliverAtOnce(messages);
        });
    }

    @Test
    void twoWritersLeaveWhatOneLeaves() {
        Outcome one = run(1);
        assertThat(one.rows())
                .as("resources, and as many changes")
                .hasSize(2 * ACCOUNTS.size() * REGIONS.size() * INSTANCES);
        assertThat(one.commits()).isEqualTo(ACCOUNTS.size());

        Outcome two = run(2);

        assertThat(two.state()).isEqualTo(one.state());
        assertThat(two.rows()).isEqualTo(one.rows());
        assertThat(two.commits()).isEqualTo(one.commits());
    }
}
