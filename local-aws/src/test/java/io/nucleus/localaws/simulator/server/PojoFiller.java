package io.nucleus.localaws.simulator.server;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.traits.PayloadTrait;
import software.amazon.awssdk.core.traits.TimestampFormatTrait;
import software.amazon.awssdk.utils.builder.Buildable;

/** Fills any pojo of the SDK with values that are hard on a protocol: markup, control characters, other scripts. */
final class PojoFiller {
    private static final int MAX_DEPTH = 4;
    private static final String[] TEXTS = {
        "plain", " a b ", "<&>\"'", "line\nbreak\r\ttab", "Zürich-漢字-😀", "{\"json\":[1]}", "100%+/=?&;,", "true", "007"
    };

    private final Random random;

    PojoFiller(long seed) {
        this.random = new Random(seed);
    }

    SdkPojo fill(SdkPojo builder) {
        return fill(builder, 0);
    }

    private SdkPojo fill(SdkPojo builder, int depth) {
        for (SdkField<?> field : builder.sdkFields()) {
            Object value = depth < MAX_DEPTH || isSmall(field) ? value(field, depth) : null;
            if (value != null) {
                field.set(builder, value);
            }
        }
        return (SdkPojo) ((Buildable) builder).build();
    }

    private static boolean isSmall(SdkField<?> field) {
        return switch (field.marshallingType().getKnownType()) {
            case SDK_POJO, LIST, MAP -> false;
            default -> true;
        };
    }

    private Object value(SdkField<?> field, int depth) {
        return switch (field.marshallingType().getKnownType()) {
            case STRING -> text(field);
            case INTEGER -> field.location() == MarshallLocation.STATUS_CODE ? 202 : random.nextInt();
            case LONG -> random.nextLong();
            case SHORT -> (short) random.nextInt();
            case BYTE -> (byte) random.nextInt();
            case FLOAT -> random.nextFloat();
            case DOUBLE -> random.nextGaussian();
            case BIG_DECIMAL -> BigDecimal.valueOf(random.nextLong(), 7);
            case BOOLEAN -> random.nextBoolean();
            case INSTANT -> instant(field);
            case SDK_BYTES -> bytes();
            case SDK_POJO -> fill(field.constructor().get(), depth + 1);
            case LIST -> list(field, depth + 1);
            case MAP -> map(field, depth + 1);
            case DOCUMENT ->
                Document.mapBuilder()
                        .putString("text", TEXTS[4])
                        .putNumber("number", "12.5")
                        .putList("list", List.of(Document.fromBoolean(true), Document.fromNull()))
                        .build();
            case NULL -> null;
        };
    }

    private String text(SdkField<?> field) {
        if (field.containsTrait(PayloadTrait.class)) {
            return "{\"payload\":\"Zürich\"}";
        }
        return switch (field.location()) {
            case PAYLOAD -> TEXTS[random.nextInt(TEXTS.length)];
            case PATH -> "id-" + random.nextInt(1_000);
            case GREEDY_PATH -> "dir/a b+c/Zürich-" + random.nextInt(1_000);
            case QUERY_PARAM -> "a b&c=d/Zürich+" + random.nextInt(1_000);
            case HEADER -> "value " + random.nextInt(1_000);
            case STATUS_CODE -> throw new IllegalArgumentException(field.memberName());
        };
    }

    private Instant instant(SdkField<?> field) {
        Instant seconds = Instant.ofEpochSecond(1_500_000_000L + random.nextInt(400_000_000));
        TimestampFormatTrait trait = field.getTrait(TimestampFormatTrait.class);
        boolean millis = trait == null
                ? field.location() != MarshallLocation.HEADER
                : trait.format() != TimestampFormatTrait.Format.RFC_822;
        return millis ? seconds.plus(random.nextInt(1_000), ChronoUnit.MILLIS) : seconds;
    }

    private SdkBytes bytes() {
        byte[] bytes = new byte[1 + random.nextInt(40)];
        random.nextBytes(bytes);
        return SdkBytes.fromByteArray(bytes);
    }

    private List<Object> list(SdkField<?> field, int depth) {
        SdkField<?> member = field.getTrait(ListTrait.class).memberFieldInfo();
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < 1 + random.nextInt(2); i++) {
            Object item = field.location() == MarshallLocation.HEADER ? "item" + i : value(member, depth);
            if (item != null) {
                list.add(item);
            }
        }
        return list;
    }

    private Map<String, Object> map(SdkField<?> field, int depth) {
        SdkField<?> member = field.getTrait(MapTrait.class).valueFieldInfo();
        boolean inHeaders = field.location() == MarshallLocation.HEADER;
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < 1 + random.nextInt(2); i++) {
            Object value = inHeaders ? "value " + i : value(member, depth);
            if (value != null) {
                map.put(inHeaders ? "key" + i : "key:" + TEXTS[4] + i, value);
            }
        }
        return map;
    }
}
