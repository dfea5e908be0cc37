package io.nucleus.localaws.simulator.protocol.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.protocols.query.unmarshall.XmlDomParser;
import software.amazon.awssdk.protocols.query.unmarshall.XmlElement;

class XmlOutputTest {
    private static XmlElement parsed(XmlOutput out) {
        return XmlDomParser.parse(new ByteArrayInputStream(out.bytes()));
    }

    @Test
    void everyTextThatXmlCanCarryComesBackAsItWas() {
        String text = "<&>\"' ]]> \r\n\r \t ü漢😀 \u0085 \u2028";
        assertThat(parsed(new XmlOutput().element("a", text)).textContent()).isEqualTo(text);
    }

    @Test
    void soDoesEveryAttribute() {
        String text = "<&>\"' \r\n\t ü漢😀";
        XmlOutput out = new XmlOutput()
                .openWithAttributes("a")
                .attribute("xmlns:x", "urn:x")
                .attribute("x:b", text)
                .endAttributes()
                .close("a");
        assertThat(parsed(out).getOptionalAttributeByName("x:b")).contains(text);
    }

    @Test
    void whatXmlCannotCarryIsReplaced() {
        assertThat(parsed(new XmlOutput().element("a", "x\u0000\u001b\uffffy")).textContent())
                .isEqualTo("x\uFFFD\uFFFD\uFFFDy");
    }
}
