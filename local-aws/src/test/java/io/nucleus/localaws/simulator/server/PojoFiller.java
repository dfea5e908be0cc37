package io.nucleus.localaws.simulator.server;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.core.traits.MapTrait;
import software.amazon.awssdk.core.traits.PayloadTrait;
import software.amazon.awssdk.core.traits.RequiredTrait;
import software.amazon.awssdk.core.traits.TimestampFormatTrait;
import software.amazon.awssdk.core.traits.XmlAttributeTrait;
import software.amazon.awssdk.utils.builder.Buildable;

/** Fills any pojo of the SDK with values that are hard on a protocol: markup, control characters, other scripts. */
final class PojoFiller {
    private static final int MAX_DEPTH = 3;

    /**
     * Members that the SDK's clients have for themselves: regions to presign for, parts of a copy's source, and the
     * text of a header that is a member already.
     */
    static final Set<String> NOT_ON_THE_WIRE =
            Set.of("SourceRegion", "SourceBucket", "SourceKey", "SourceVersionId", "ExpiresString");

    /** S3 Control's client puts the account into the host's name, EC2's presigns what is not presigned. */
    private static final Set<String> DEMANDED_BY_CLIENTS = Set.of("AccountId", "PresignedUrl");

    /** EC2's client sends these without their milliseconds. */
    private static final Set<String> CUT_TO_SECONDS = Set.of("StartTime", "ValidFrom", "ValidUntil");

    private static final String[] TEXTS = {
        "plain", " a b ", "<&>\"'", "line\nbreak\r\ttab", "Zürich-漢字-😀", "{\"json\":[1]}", "100%+/=?&;,", "true", "007"
    };

    private final Random random;

    PojoFiller(long seed) {
        this.random = new Random(seed);
    }

    /** Sets every member, down to a depth at which recursive shapes end. */
    SdkPojo full(SdkPojo builder) {
        return fill(builder, 0);
    }

    /** Sets only what the address of the request cannot do without. */
    SdkPojo sparse(SdkPojo builder) {
        for (SdkField<?> field : builder.sdkFields()) {
            boolean inAddress = field.location() == MarshallLocation.PATH
                    || field.location() == MarshallLocation.GREEDY_PATH
                    || DEMANDED_BY_CLIENTS.contains(field.memberName());
            if (inAddress || field.containsTrait(RequiredTrait.class)) {
                field.set(builder, value(field, 0));
            }
        }
        return (SdkPojo) ((Buildable) builder).build();
    }

    private SdkPojo fill(SdkPojo builder, int depth) {
        boolean empty = true;
        for (SdkField<?> field : builder.sdkFields()) {
            boolean wanted = depth < MAX_DEPTH || isSmall(field) || field.containsTrait(RequiredTrait.class);
            Object value = wanted && !NOT_ON_THE_WIRE.contains(field.memberName()) ? value(field, depth) : null;
            if (value != null) {
                field.set(builder, value);
                empty = false;
            }
        }
        return empty && depth > 0 ? null : (SdkPojo) ((Buildable) builder).build();
    }

    /** A structure of which nothing is set cannot be told from none in forms, so there is none unless it must be. */
    private SdkPojo structure(SdkField<?> field, int depth) {
        SdkPojo filled = fill(field.constructor().get(), depth);
        return filled == null && field.containsTrait(RequiredTrait.class)
                ? (SdkPojo) ((Buildable) field.constructor().get()).build()
                : filled;
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
            case LONG -> isLength(field) ? (long) SdkCaller.STREAM.length : random.nextLong();
            case SHORT -> (short) random.nextInt();
            case BYTE -> (byte) random.nextInt();
            case FLOAT -> random.nextFloat();
            case DOUBLE -> random.nextGaussian();
            case BIG_DECIMAL -> BigDecimal.valueOf(random.nextLong(), 7);
            case BOOLEAN -> random.nextBoolean();
            case INSTANT -> instant(field);
            case SDK_BYTES -> bytes();
            case SDK_POJO -> structure(field, depth + 1);
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
        // S3's client takes algorithms that it knows, Route 53's cuts paths off ids, XML attributes are never escaped.
        if ("ChecksumAlgorithm".equals(field.memberName())) {
            return "CRC32";
        }
        if (isId(field.memberName()) || field.containsTrait(XmlAttributeTrait.class)) {
            return "id-" + random.nextInt(1_000);
        }
        return switch (field.location()) {
            case PAYLOAD -> TEXTS[random.nextInt(TEXTS.length)];
            case PATH -> "id-" + random.nextInt(1_000);
            case GREEDY_PATH -> "dir/a b+c/Zürich-" + random.nextInt(1_000);
            case QUERY_PARAM -> "a b&c=d/Zürich+" + random.nextInt(1_000);
            case HEADER -> "value-" + random.nextInt(1_000);
            case STATUS_CODE -> throw new IllegalArgumentException(field.memberName());
        };
    }

    private static boolean isId(String name) {
        return name != null && (name.endsWith("Id") || name.equals("SetIdentifier"));
    }

    private static boolean isLength(SdkField<?> field) {
        return field.location() == MarshallLocation.HEADER && "ContentLength".equals(field.memberName());
    }

    private Instant instant(SdkField<?> field) {
        Instant seconds = Instant.ofEpochSecond(1_500_000_000L + random.nextInt(400_000_000));
        TimestampFormatTrait trait = field.getTrait(TimestampFormatTrait.class);
        boolean millis = trait == null
                ? field.location() != MarshallLocation.HEADER
                : trait.format() != TimestampFormatTrait.Format.RFC_822;
        return millis && !"StartTime ValidFrom ValidUntil".contains(String.valueOf(field.memberName()))
                ? seconds.plus(random.nextInt(1_000), ChronoUnit.MILLIS)
                : seconds;
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
        return list.isEmpty() ? null : list;
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
        return map.isEmpty() ? null : map;
    }
}
