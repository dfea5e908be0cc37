package io.nucleus.inventory.model.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.CoverageStatus;
import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.model.ResourceArn;
import io.nucleus.inventory.model.ResourceType;
import io.nucleus.inventory.model.ScanVersion;
import io.nucleus.inventory.model.SyncStatus;
import io.nucleus.inventory.model.TypeOutcome;
import io.nucleus.inventory.model.json.InventoryJson;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The messages as files, one for each form and version. A message that a released service sent must stay readable: an old file
 * is never changed, and a new version gets files of its own.
 */
class GoldenMessagesTest {
    private static final ObjectMapper JSON = InventoryJson.mapper();
    private static final Instant AT = Instant.parse("2026-11-01T02:00:00Z");
    private static final Envelope ENVELOPE = new Envelope("01KBDH8N00S4WXYV8SJ7ZPT2QA", 1, AT, "req-7");
    private static final String SCAN = "01KBDH8N00S4WXYV8SJ7ZPT2QE";
    private static final ScanVersion VERSION = ScanVersion.of(SCAN, 3);
    private static final AccountId ACCOUNT = AccountId.of("012345678901");
    private static final Instant OBSERVED = Instant.parse("2026-11-01T02:00:01.500Z");

    private static final Map<String, Message> MESSAGES = Map.of(
            "v1/SyncRequest.json",
            new SyncRequest(
                    ENVELOPE,
                    SCAN,
                    ACCOUNT,
                    List.of("eu-west-1", "aws-global"),
                    List.of("ec2", "elasticloadbalancing:loadbalancer/app"),
                    true,
                    Trigger.API,
                    "ada"),
            "v1/SyncRequest-from.json",
            new SyncRequest(ENVELOPE, SCAN, null, List.of(), List.of(), false, Trigger.API, "ada", "192.0.2.7:50123"),
            "v1/ScanCommand.json",
            new ScanCommand(ENVELOPE, SCAN, ACCOUNT, "eu-west-1", List.of("ec2")),
            "v1/ResourceBatch.json",
            new ResourceBatch(ENVELOPE, VERSION, ACCOUNT, "eu-west-1", 0, OBSERVED, List.of(instance(), queue()), null),
            "v1/ResourceBatch-stored.json",
            new ResourceBatch(
                    ENVELOPE,
                    VERSION,
                    ACCOUNT,
                    "eu-west-1",
                    1,
                    OBSERVED,
                    null,
                    new StoredPayload(
                            "nucleus-data",
                            "staging/1",
                            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")),
            "v1/RegionReport.json",
            new RegionReport(
                    ENVELOPE,
                    VERSION,
                    ACCOUNT,
                    "eu-west-1",
                    2,
                    OBSERVED,
                    Instant.parse("2026-11-01T02:00:09Z"),
                    List.of(read(), denied())),
            "v1/ScanCompleted.json",
            new ScanCompleted(
                    ENVELOPE,
                    SCAN,
                    SyncStatus.PARTIAL,
                    AT,
                    Instant.parse("2026-11-01T02:06:00Z"),
                    List.of(ACCOUNT, AccountId.of("210987654321")),
                    8214),
            "v1/ExportRequest.json",
            new ExportRequest(ENVELOPE, "ada@example.com", SCAN));

    @ParameterizedTest
    @MethodSource("files")
    void aFileIsReadAsItsMessage(String file) throws IOException {
        assertThat(MessageCodec.decode(text(file))).isEqualTo(MESSAGES.get(file));
    }

    @ParameterizedTest
    @MethodSource("files")
    void aMessageIsWrittenAsItsFile(String file) throws IOException {
        assertThat(JSON.readTree(MessageCodec.encode(MESSAGES.get(file)))).isEqualTo(JSON.readTree(text(file)));
    }

    @Test
    void everyKindOfMessageHasAFile() {
        assertThat(MESSAGES.values().stream().map(Message::getClass).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(Arrays.asList((Class<? extends Message>[]) permitted()));
    }

    @Test
    void aMessageIsAboutItsAccount() {
        assertThat(MESSAGES.get("v1/ScanCommand.json").group()).contains(ACCOUNT);
        assertThat(MESSAGES.get("v1/ResourceBatch.json").group()).contains(ACCOUNT);
        assertThat(MESSAGES.get("v1/RegionReport.json").group()).contains(ACCOUNT);
        assertThat(MESSAGES.get("v1/SyncRequest.json").group()).contains(ACCOUNT);
        assertThat(MESSAGES.get("v1/ScanCompleted.json").group()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static Class<? extends Message>[] permitted() {
        return (Class<? extends Message>[]) Message.class.getPermittedSubclasses();
    }

    static List<String> files() {
        return MESSAGES.keySet().stream().sorted().toList();
    }

    private static String text(String file) throws IOException {
        try (InputStream in = GoldenMessagesTest.class.getResourceAsStream("/messages/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Resource instance() {
        return new Resource(
                ACCOUNT,
                ResourceArn.of("arn:aws:ec2:eu-west-1:012345678901:instance/i-0abc"),
                ResourceType.of("ec2:instance"),
                "i-0abc",
                "wéb ✓",
                "eu-west-1",
                "running",
                Map.of("Name", "wéb ✓", "empty", ""),
                Map.of("InstanceType", "t3.micro"),
                Instant.parse("2025-06-01T10:20:30Z"));
    }

    private static Resource queue() {
        return new Resource(
                ACCOUNT,
                ResourceArn.of("arn:aws:sqs:eu-west-1:012345678901:orders"),
                ResourceType.of("sqs:queue"),
                "orders",
                null,
                "eu-west-1",
                null,
                null,
                null,
                null);
    }

    private static TypeOutcome read() {
        return new TypeOutcome(
                ResourceType.of("ec2:instance"),
                CoverageStatus.OK,
                12,
                1,
                List.of(new TypeOutcome.Rejection("i-0bad", "no owner")),
                "",
                2,
                345);
    }

    private static TypeOutcome denied() {
        return new TypeOutcome(
                ResourceType.of("rds:db"),
                CoverageStatus.DENIED_SCP,
                0,
                0,
                List.of(),
                "AccessDenied: with an explicit deny in a service control policy",
                1,
                20);
    }
}
