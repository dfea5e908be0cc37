package io.nucleus.localaws.simulator.protocol.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/**
 * Members that no service's model has: a text, a number, a list and a structure that holds another one. AWS adds members to its
 * structures at any time, and clients must read past them.
 */
final class UnknownMembers {
    private static final String TEXT = "AddedLaterText";
    private static final String NUMBER = "AddedLaterNumber";
    private static final String LIST = "AddedLaterList";
    private static final String STRUCTURE = "AddedLaterStructure";
    private static final String INNER = "Inner";
    private static final String VALUE = "what nobody knows yet";

    private UnknownMembers() {}

    /** Into an object that has been begun. */
    static void write(JsonGenerator generator) throws IOException {
        generator.writeStringField(TEXT, VALUE);
        generator.writeNumberField(NUMBER, 4.5);
        generator.writeArrayFieldStart(LIST);
        generator.writeString(VALUE);
        inner(generator);
        generator.writeEndArray();
        generator.writeFieldName(STRUCTURE);
        inner(generator);
    }

    private static void inner(JsonGenerator generator) throws IOException {
        generator.writeStartObject();
        generator.writeStringField(TEXT, VALUE);
        generator.writeObjectFieldStart(INNER);
        generator.writeNullField(NUMBER);
        generator.writeEndObject();
        generator.writeEndObject();
    }

    /** Into an element that has been opened. */
    static void write(XmlOutput out) {
        out.element(TEXT, VALUE).element(NUMBER, "4.5");
        out.open(LIST).element("member", VALUE).open("member");
        inner(out);
        out.close("member").close(LIST).open(STRUCTURE);
        inner(out);
        out.close(STRUCTURE);
    }

    private static void inner(XmlOutput out) {
        out.element(TEXT, VALUE).open(INNER).element(NUMBER, "").close(INNER);
    }
}
