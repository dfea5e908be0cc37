package io.nucleus.inventory.model.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nucleus.inventory.model.AccountId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageCodecTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-01T02:00:00Z"), ZoneOffset.UTC);

    @Test
    void aHandWrittenRequestNeedsNothing() {
        SyncRequest request = MessageCodec.decodeSyncRequest("{}");

        assertThat(request.accountId()).isNull();
        assertThat(request.executionId()).isNull();
        assertThat(request.regions()).isEmpty();
        assertThat(request.services()).isEmpty();
        assertThat(request.fullSweep()).isFalse();
        assertThat(request.trigger()).isEqualTo(Trigger.MESSAGE);
        assertThat(request.requestedBy()).isEqualTo("unknown");
        assertThat(request.envelope().correlationId())
                .isEqualTo(request.envelope().id());
    }

    @Test
    void nullsAreAsGoodAsNothing() {
        SyncRequest request = MessageCodec.decodeSyncRequest(
                "{\"accountId\":null,\"regions\":null,\"services\":null,\"trigger\":null,\"requestedBy\":\" \"}");

        assertThat(request.accountId()).isNull();
        assertThat(request.regions()).isEmpty();
        assertThat(request.requestedBy()).isEqualTo("unknown");
    }

    @Test
    void aHandWrittenRequestMayNameAnAccountAndItsType() {
        assertThat(MessageCodec.decodeSyncRequest("{\"type\":\"SyncRequest\",\"accountId\":\"012345678901\"}")
                        .group())
                .contains(AccountId.of("012345678901"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"acountId":"012345678901"}        | acountId
                    {"accountId":"12"}                 | accountId
                    {"accountId":"01234567890x"}       | accountId
                    {"accountId":{"id":1}}             | accountId
                    {"accountId":["012345678901"]}     | accountId
                    {"executionId":"now"}              | executionId
                    {"executionId":"01kbdh8n00s4wxyv8sj7zpt2qe"} | executionId
                    {"regions":["Europe"]}             | regions
                    {"regions":"eu-west-1"}            | regions
                    {"regions":[null]}                 | regions
                    {"services":["EC2!"]}              | services
                    {"fullSweep":"perhaps"}            | fullSweep
                    {"trigger":"whim"}                 | trigger
                    {"envelope":{"id":"x","schemaVersion":9,"sentAt":"2026-11-01T02:00:00Z"}} | envelope
                    {"envelope":{"id":"x","schemaVersion":1,"sentAt":"yesterday"}} | sentAt
                    {"envelope":{"schemaVersion":1}}   | envelope
                    {"envelope":{"id":"x","schemaVersion":1,"sentAt":"2026-11-01T02:00:00Z","foo":1}} | foo
                    {"type":"ScanCommand"}             | type
                    {"accountId":"012345678901","accountId":"210987654321"} | accountId
                    """)
    void aBadRequestIsRefusedByTheNameOfItsField(String json, String field) {
        assertThatThrownBy(() -> MessageCodec.decodeSyncRequest(json))
                .isInstanceOf(InvalidMessageException.class)
                .hasMessageContaining(field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "[]", "\"{}\"", "1", "{", "{} {", "not json", "{\"a\":1,}"})
    void whatIsNoJsonObjectIsRefused(String json) {
        assertThatThrownBy(() -> MessageCodec.decodeSyncRequest(json))
                .isInstanceOf(InvalidMessageException.class)
                .hasMessageContaining("JSON");
        assertThatThrownBy(() -> MessageCodec.decode(json)).isInstanceOf(InvalidMessageException.class);
    }

    @Test
    void anUnknownTypeIsRefusedWithTheKnownOnes() {
        assertThatThrownBy(() -> MessageCodec.decodeSyncRequest("{\"%s\":1}".formatted("y".repeat(100_000))))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(500));
        assertThatThrownBy(
                        () -> MessageCodec.decodeSyncRequest("{\"fullSweep\":\"%s\"}".formatted("z".repeat(100_000))))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(500));
        assertThatThrownBy(() -> MessageCodec.decode("{\"type\":\"Nonsense\"}"))
                .isInstanceOf(InvalidMessageException.class)
                .hasMessageContaining("ScanCommand")
                .hasMessageContaining("Nonsense");
        assertThatThrownBy(() -> MessageCodec.decode("{}")).hasMessageContaining("missing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {"type":"ScanCommand"}                               | envelope
                    {"type":"ScanCommand","envelope":ENV}                | scanId
                    {"type":"ScanCommand","envelope":ENV,"scanId":"s"}   | accountId
                    {"type":"ResourceBatch","envelope":ENV,"version":"x"}| version
                    {"type":"ResourceBatch","envelope":ENV,"version":"s#000000000001","accountId":"012345678901","region":"r","observedAt":"2026-11-01T02:00:00Z","sequence":-1} | sequence
                    {"type":"ResourceBatch","envelope":ENV,"resources":[{"resourceArn":"x"}]} | resourceArn
                    {"type":"RegionReport","envelope":ENV,"outcomes":[{"resourceType":"EC2"}]} | resourceType
                    {"type":"RegionReport","envelope":ENV,"outcomes":[{"resourceType":"ec2:instance","coverage":"MAYBE"}]} | coverage
                    {"type":"ScanCompleted","envelope":ENV,"scanId":"s"} | status
                    """)
    void aBrokenMessageIsRefusedByTheNameOfItsField(String json, String field) {
        String envelope = "{\"id\":\"x\",\"schemaVersion\":1,\"sentAt\":\"2026-11-01T02:00:00Z\"}";

        assertThatThrownBy(() -> MessageCodec.decode(json.replace("ENV", envelope)))
                .isInstanceOf(InvalidMessageException.class)
                .hasMessageContaining(field);
    }

    @Test
    void whatANewerSenderAddedIsIgnored() {
        ScanCommand command = new ScanCommand(
                Envelope.create(CLOCK, null), "scan", AccountId.of("012345678901"), "eu-west-1", List.of());
        String newer = MessageCodec.encode(command).replaceFirst("\\{", "{\"addedLater\":{\"a\":[1]},");

        assertThat(MessageCodec.decode(newer)).isEqualTo(command);
    }

    @Test
    void aHostileValueDoesNotFloodTheReason() {
        assertThatThrownBy(
                        () -> MessageCodec.decodeSyncRequest("{\"accountId\":\"%s\"}".formatted("9".repeat(100_000))))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(500));
        assertThatThrownBy(() -> MessageCodec.decode("{\"type\":\"%s\"}".formatted("x".repeat(100_000))))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(500));
    }
}
