package io.nucleus.localaws.simulator.protocol.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;
import software.amazon.awssdk.core.traits.JsonValueTrait;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;
import software.amazon.awssdk.core.traits.TraitType;

/** What REST protocols put into path, query string and headers. */
final class HttpBindings {
    private HttpBindings() {}

    /** Whether a response's member is in the body: not in the headers, not the status. */
    static boolean isBody(SdkField<?> field) {
        return field.location() != MarshallLocation.HEADER && field.location() != MarshallLocation.STATUS_CODE;
    }

    /** Sets the members of a request that are not in its body. */
    static void read(SdkPojo builder, WireRequest request, Map<String, String> labels, Set<String> literals) {
        for (SdkField<?> field : builder.sdkFields()) {
            Object value =
                    switch (field.location()) {
                        case PATH, GREEDY_PATH -> label(field, labels);
                        case QUERY_PARAM -> query(builder, field, request, literals);
                        case HEADER -> header(field, request.headers());
                        case PAYLOAD, STATUS_CODE -> null;
                    };
            if (value != null) {
                field.set(builder, value);
            }
        }
    }

    private static Object label(SdkField<?> field, Map<String, String> labels) {
        String text = labels.get(field.locationName());
        return text == null ? null : Scalars.read(text, field, Format.ISO_8601);
    }

    private static Object query(SdkPojo builder, SdkField<?> field, WireRequest request, Set<String> literals) {
        if (type(field) == MarshallingKnownType.MAP) {
            return remainingQuery(builder, field, request, literals);
        }
        List<String> texts = request.query().get(field.locationName());
        if (texts == null) {
            return null;
        }
        return type(field) == MarshallingKnownType.LIST
                ? items(field, texts, Format.ISO_8601)
                : Scalars.read(texts.getFirst(), field, Format.ISO_8601);
    }

    /** A map takes every parameter that nothing else takes. */
    private static Map<String, Object> remainingQuery(
            SdkPojo builder, SdkField<?> field, WireRequest request, Set<String> literals) {
        SdkField<?> member = field.getTrait(MapTrait.class, TraitType.MAP_TRAIT).valueFieldInfo();
        Map<String, Object> map = new LinkedHashMap<>();
        request.query().forEach((name, texts) -> {
            boolean taken = literals.contains(name)
                    || name.toLowerCase(Locale.ROOT).startsWith("x-amz-")
                    || builder.sdkFields().stream()
                            .anyMatch(other -> other.location() == MarshallLocation.QUERY_PARAM
                                    && other.locationName().equals(name));
            if (!taken) {
                map.put(
                        name,
                        type(member) == MarshallingKnownType.LIST
                                ? items(member, texts, Format.ISO_8601)
                                : Scalars.read(texts.getFirst(), member, Format.ISO_8601));
            }
        });
        return map.isEmpty() ? null : map;
    }

    private static Object header(SdkField<?> field, Headers headers) {
        if (type(field) == MarshallingKnownType.MAP) {
            return prefixed(field, headers);
        }
        List<String> texts = headers.all(field.locationName());
        if (texts.isEmpty()) {
            return null;
        }
        if (type(field) == MarshallingKnownType.LIST) {
            return items(field, split(texts), Format.RFC_822);
        }
        String text = texts.getFirst();
        return field.containsTrait(JsonValueTrait.class, TraitType.JSON_VALUE_TRAIT)
                ? new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8)
                : Scalars.read(text, field, Format.RFC_822);
    }

    private static Map<String, String> prefixed(SdkField<?> field, Headers headers) {
        String prefix = field.locationName();
        Map<String, String> map = new LinkedHashMap<>();
        headers.forEach((name, value) -> {
            if (name.regionMatches(true, 0, prefix, 0, prefix.length())) {
                map.put(name.substring(prefix.length()), value);
            }
        });
        return map.isEmpty() ? null : map;
    }

    private static List<Object> items(SdkField<?> field, List<String> texts, Format timestamps) {
        SdkField<?> member =
                field.getTrait(ListTrait.class, TraitType.LIST_TRAIT).memberFieldInfo();
        List<Object> items = new ArrayList<>(texts.size());
        texts.forEach(text -> items.add(Scalars.read(text, member, timestamps)));
        return items;
    }

    /** A list in headers is in several headers, in one with commas between, or both (RFC 9110, 5.3). */
    private static List<String> split(List<String> texts) {
        List<String> parts = new ArrayList<>();
        for (String text : texts) {
            for (String part : text.split(",", -1)) {
                parts.add(part.strip());
            }
        }
        return parts;
    }

    /** Adds the headers that members of a response are. */
    static void writeHeaders(SdkPojo response, Headers headers) {
        for (SdkField<?> field : response.sdkFields()) {
            Object value = field.location() == MarshallLocation.HEADER ? field.getValueOrDefault(response) : null;
            if (value != null) {
                writeHeader(field, value, headers);
            }
        }
    }

    private static void writeHeader(SdkField<?> field, Object value, Headers headers) {
        String name = field.locationName();
        switch (value) {
            case Map<?, ?> map -> map.forEach((key, text) -> headers.set(name + key, text.toString()));
            case List<?> list -> {
                SdkField<?> member =
                        field.getTrait(ListTrait.class, TraitType.LIST_TRAIT).memberFieldInfo();
                list.forEach(item -> headers.add(name, Scalars.write(item, member, Format.RFC_822)));
            }
            case String text
            when field.containsTrait(JsonValueTrait.class, TraitType.JSON_VALUE_TRAIT) ->
                headers.set(name, Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
            default -> headers.set(name, Scalars.write(value, field, Format.RFC_822));
        }
    }

    /** The status that a member of the response is, else 200: the SDK's model has no other success status. */
    static int status(SdkPojo response) {
        for (SdkField<?> field : response.sdkFields()) {
            if (field.location() == MarshallLocation.STATUS_CODE
                    && field.getValueOrDefault(response) instanceof Integer status) {
                return status;
            }
        }
        return 200;
    }

    private static MarshallingKnownType type(SdkField<?> field) {
        return field.marshallingType().getKnownType();
    }
}
