package io.nucleus.localaws.simulator.protocol.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsResponse;
import software.amazon.awssdk.services.ec2.model.Vpc;

class UnknownMembersTest {
    private static final DescribeVpcsResponse RESPONSE = DescribeVpcsResponse.builder()
            .vpcs(Vpc.builder().vpcId("vpc-1").build())
            .build();

    @ParameterizedTest
    @EnumSource(JsonFormat.class)
    void everyObjectHasThemIfTheAnswerIsToHaveThem(JsonFormat format) throws IOException {
        JsonNode with = write(format, true);
        JsonNode without = write(format, false);

        assertThat(with.findValues("AddedLaterList")).hasSize(2);
        assertThat(with.get("AddedLaterStructure").get("Inner").has("AddedLaterNumber"))
                .isTrue();
        assertThat(with.findValues("vpcId")).isEqualTo(without.findValues("vpcId"));
        assertThat(without.toString()).doesNotContain("AddedLater");
    }

    private static JsonNode write(JsonFormat format, boolean unknown) throws IOException {
        Answer answer = new Answer(RESPONSE, null).withUnknownMembers(unknown);
        return format.mapper().readTree(new JsonWriter(format).of(answer).structure(RESPONSE, field -> true));
    }

    @Test
    void everyElementThatIsAStructureHasThem() {
        assertThat(xml(true).split("<AddedLaterList>", -1)).hasSize(3);
        assertThat(xml(true)).contains("vpc-1").contains("<Inner><AddedLaterNumber></AddedLaterNumber></Inner>");
        assertThat(xml(false)).contains("vpc-1").doesNotContain("AddedLater");
    }

    private static String xml(boolean unknown) {
        XmlOutput out = new XmlOutput();
        new XmlWriter(out, QueryNames.MODELLED, unknown).response(RESPONSE);
        return new String(out.bytes(), StandardCharsets.UTF_8);
    }
}
