package io.nucleus.localaws.simulator.protocol.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkNumber;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;
import software.amazon.awssdk.core.traits.TraitType;
import software.amazon.awssdk.core.util.SdkAutoConstructList;
import software.amazon.awssdk.core.util.SdkAutoConstructMap;

/** Writes the SDK's pojos as JSON or CBOR. */
final class JsonWriter {
    private final JsonFormat format;
    private final boolean unknownMembers;

    JsonWriter(JsonFormat format) {
        this(format, false);
    }

    private JsonWriter(JsonFormat format, boolean unknownMembers) {
        this.format = format;
        this.unknownMembers = unknownMembers;
    }

    /** The writer for an answer. */
    JsonWriter of(Answer answer) {
        return answer.unknownMembers() == unknownMembers ? this : new JsonWriter(format, answer.unknownMembers());
    }

    /** One object with those members of the pojo that the filter takes. */
    byte[] structure(SdkPojo pojo, Predicate<SdkField<?>> members) {
        return write(generator -> object(generator, pojo, members));
    }

    /** One value by itself, as an explicit payload is. */
    byte[] value(SdkField<?> field, Object value) {
        return write(generator -> value(generator, field, value));
    }

    /** An object of texts. */
    byte[] texts(Map<String, String> texts) {
        return write(generator -> generator.writePOJO(texts));
    }

    private interface Content {
        void writeTo(JsonGenerator generator) throws IOException;
    }

    private byte[] write(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator generator = format.mapper().createGenerator(bytes)) {
            content.writeTo(generator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void object(JsonGenerator generator, SdkPojo pojo, Predicate<SdkField<?>> members) throws IOException {
        generator.writeStartObject();
        if (unknownMembers) {
            UnknownMembers.write(generator);
        }
        for (SdkField<?> field : pojo.sdkFields()) {
            Object value = members.test(field) ? field.getValueOrDefault(pojo) : null;
            if (value != null && !(value instanceof SdkAutoConstructList) && !(value instanceof SdkAutoConstructMap)) {
                generator.writeFieldName(field.unmarshallLocationName());
                value(generator, field, value);
            }
        }
        generator.writeEndObject();
    }

    private void value(JsonGenerator generator, SdkField<?> field, Object value) throws IOException {
        switch (value) {
            case null -> generator.writeNull();
            case SdkPojo pojo -> object(generator, pojo, member -> true);
            case List<?> list -> list(generator, field, list);
            case Map<?, ?> map -> map(generator, field, map);
            case Document document -> generator.writePOJO(plain(document));
            case Instant instant -> timestamp(generator, field, instant);
            case SdkBytes bytes -> generator.writeBinary(bytes.asByteArrayUnsafe());
            case Boolean flag -> generator.writeBoolean(flag);
            case Double number -> generator.writeNumber(number);
            case Float number -> generator.writeNumber(number);
            case Long number -> generator.writeNumber(number);
            case Integer number -> generator.writeNumber(number);
            case Short number -> generator.writeNumber(number);
            case Byte number -> generator.writeNumber(number.intValue());
            case BigDecimal number -> generator.writeNumber(number);
            default -> generator.writeString(value.toString());
        }
    }

    private void list(JsonGenerator generator, SdkField<?> field, List<?> list) throws IOException {
        SdkField<?> member =
                field.getTrait(ListTrait.class, TraitType.LIST_TRAIT).memberFieldInfo();
        generator.writeStartArray();
        for (Object item : list) {
            value(generator, member, item);
        }
        generator.writeEndArray();
    }

    private void map(JsonGenerator generator, SdkField<?> field, Map<?, ?> map) throws IOException {
        SdkField<?> member = field.getTrait(MapTrait.class, TraitType.MAP_TRAIT).valueFieldInfo();
        generator.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            generator.writeFieldName(entry.getKey().toString());
            value(generator, member, entry.getValue());
        }
        generator.writeEndObject();
    }

    private void timestamp(JsonGenerator generator, SdkField<?> field, Instant instant) throws IOException {
        Format wanted = Timestamps.format(field, format.timestamps());
        if (wanted == format.timestamps()) {
            format.writeTimestamp(generator, instant);
        } else if (wanted == Format.UNIX_TIMESTAMP) {
            generator.writeNumber(Timestamps.epochSeconds(instant));
        } else {
            generator.writeString(Timestamps.write(instant, wanted));
        }
    }

    /** A document as what Jackson writes by itself. */
    private static Object plain(Document document) {
        if (document.isMap()) {
            Map<String, Object> map = new LinkedHashMap<>();
            document.asMap().forEach((key, value) -> map.put(key, plain(value)));
            return map;
        }
        if (document.isList()) {
            return document.asList().stream().map(JsonWriter::plain).toList();
        }
        if (document.isNumber()) {
            SdkNumber number = document.asNumber();
            return number.bigDecimalValue();
        }
        return document.unwrap();
    }
}
