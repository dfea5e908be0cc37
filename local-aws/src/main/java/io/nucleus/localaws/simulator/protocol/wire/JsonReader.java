package io.nucleus.localaws.simulator.protocol.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.nucleus.localaws.simulator.protocol.model.OperationModel;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;
import software.amazon.awssdk.core.traits.TraitType;

/** Reads JSON or CBOR into the SDK's pojos. */
final class JsonReader {
    private final JsonFormat format;

    JsonReader(JsonFormat format) {
        this.format = format;
    }

    /**
     * @return the body's value; an empty object if there is no body
     * @throws MalformedInputException if it is not of this format
     */
    JsonNode parse(byte[] body) {
        if (body.length == 0) {
            return JsonNodeFactory.instance.objectNode();
        }
        try {
            return format.mapper().readTree(body);
        } catch (IOException e) {
            throw new MalformedInputException("The body cannot be read", e);
        }
    }

    /** Sets those members of a builder that the filter takes. Members that the model does not know are left aside. */
    void members(SdkPojo builder, JsonNode object, Predicate<SdkField<?>> members) {
        if (!object.isObject()) {
            throw new MalformedInputException("Expected an object, found " + object.getNodeType());
        }
        for (SdkField<?> field : builder.sdkFields()) {
            JsonNode node = members.test(field) ? object.get(field.locationName()) : null;
            if (node != null && (!node.isNull() || isDocument(field))) {
                field.set(builder, value(field, node));
            }
        }
    }

    private static boolean isDocument(SdkField<?> field) {
        return field.marshallingType().getKnownType() == MarshallingKnownType.DOCUMENT;
    }

    Object value(SdkField<?> field, JsonNode node) {
        return switch (field.marshallingType().getKnownType()) {
            case DOCUMENT -> document(node);
            case SDK_POJO -> node.isNull() ? null : structure(field, node);
            case LIST -> node.isNull() ? null : list(field, node);
            case MAP -> node.isNull() ? null : map(field, node);
            case INSTANT -> node.isNull() ? null : timestamp(field, node);
            case SDK_BYTES -> node.isNull() ? null : blob(field, node);
            default -> node.isNull() ? null : scalar(field, node);
        };
    }

    private SdkPojo structure(SdkField<?> field, JsonNode node) {
        SdkPojo builder = field.constructor().get();
        members(builder, node, member -> true);
        return OperationModel.build(builder);
    }

    private List<Object> list(SdkField<?> field, JsonNode node) {
        if (!node.isArray()) {
            throw new MalformedInputException(field.memberName() + " must be a list");
        }
        SdkField<?> member =
                field.getTrait(ListTrait.class, TraitType.LIST_TRAIT).memberFieldInfo();
        List<Object> list = new ArrayList<>(node.size());
        node.forEach(item -> list.add(value(member, item)));
        return list;
    }

    private Map<String, Object> map(SdkField<?> field, JsonNode node) {
        if (!node.isObject()) {
            throw new MalformedInputException(field.memberName() + " must be a map");
        }
        SdkField<?> member = field.getTrait(MapTrait.class, TraitType.MAP_TRAIT).valueFieldInfo();
        Map<String, Object> map = new LinkedHashMap<>();
        node.properties().forEach(entry -> map.put(entry.getKey(), value(member, entry.getValue())));
        return map;
    }

    private Instant timestamp(SdkField<?> field, JsonNode node) {
        Format wanted = Timestamps.format(field, format.timestamps());
        if (node.isNumber() && wanted != Format.UNIX_TIMESTAMP_MILLIS) {
            return Timestamps.ofEpochSeconds(node.decimalValue());
        }
        return Timestamps.read(node.asText(), wanted);
    }

    private static SdkBytes blob(SdkField<?> field, JsonNode node) {
        try {
            return SdkBytes.fromByteArrayUnsafe(node.binaryValue());
        } catch (IOException | IllegalArgumentException e) {
            throw new MalformedInputException(field.memberName() + " is not a blob", e);
        }
    }

    /** A text is taken for a number, since JSON writes NaN and infinities as texts, but never a number for a text. */
    private Object scalar(SdkField<?> field, JsonNode node) {
        boolean fits =
                switch (field.marshallingType().getKnownType()) {
                    case STRING -> node.isTextual();
                    case BOOLEAN -> node.isBoolean();
                    case INTEGER, LONG, SHORT, BYTE -> isWhole(node);
                    default -> node.isNumber() || node.isTextual();
                };
        if (!fits) {
            throw new MalformedInputException(field.memberName() + " cannot be a "
                    + node.getNodeType().name().toLowerCase(Locale.ROOT));
        }
        String text = node.isFloatingPointNumber() && isWhole(node) ? Long.toString(node.longValue()) : node.asText();
        return Scalars.read(text, field, format.timestamps());
    }

    /** 10.0 is a whole number, too. */
    private static boolean isWhole(JsonNode node) {
        return node.isIntegralNumber()
                || node.isNumber() && node.canConvertToLong() && node.doubleValue() == node.longValue();
    }

    private static Document document(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> {
                Map<String, Document> map = new LinkedHashMap<>();
                node.properties().forEach(entry -> map.put(entry.getKey(), document(entry.getValue())));
                yield Document.fromMap(map);
            }
            case ARRAY -> {
                List<Document> list = new ArrayList<>(node.size());
                node.forEach(item -> list.add(document(item)));
                yield Document.fromList(list);
            }
            case NUMBER -> Document.fromNumber(node.asText());
            case BOOLEAN -> Document.fromBoolean(node.booleanValue());
            case STRING -> Document.fromString(node.textValue());
            default -> Document.fromNull();
        };
    }
}
