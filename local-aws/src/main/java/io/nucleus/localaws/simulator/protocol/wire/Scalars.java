package io.nucleus.localaws.simulator.protocol.wire;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Base64;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;

/** Values that are one text on the wire: in forms, XML, headers, paths and query strings. */
final class Scalars {
    private Scalars() {}

    /** @throws MalformedInputException if the text is not of the member's type */
    static Object read(String text, SdkField<?> field, Format timestamps) {
        try {
            return switch (field.marshallingType().getKnownType()) {
                case STRING -> text;
                case INTEGER -> Integer.valueOf(text);
                case LONG -> Long.valueOf(text);
                case SHORT -> Short.valueOf(text);
                case BYTE -> Byte.valueOf(text);
                case FLOAT -> Float.valueOf(text);
                case DOUBLE -> Double.valueOf(text);
                case BIG_DECIMAL -> new BigDecimal(text);
                case BOOLEAN -> bool(text);
                case INSTANT -> Timestamps.read(text, Timestamps.format(field, timestamps));
                case SDK_BYTES ->
                    SdkBytes.fromByteArrayUnsafe(Base64.getDecoder().decode(text));
                case NULL, SDK_POJO, LIST, MAP, DOCUMENT ->
                    throw new MalformedInputException(field.memberName() + " is not a single value");
            };
        } catch (IllegalArgumentException e) {
            throw new MalformedInputException("Invalid value '" + text + "' for " + field.memberName(), e);
        }
    }

    private static Boolean bool(String text) {
        if (text.equalsIgnoreCase("true") || text.equals("1")) {
            return Boolean.TRUE;
        }
        if (text.equalsIgnoreCase("false") || text.equals("0")) {
            return Boolean.FALSE;
        }
        throw new IllegalArgumentException(text);
    }

    static String write(Object value, SdkField<?> field, Format timestamps) {
        return switch (value) {
            case Instant instant -> Timestamps.write(instant, Timestamps.format(field, timestamps));
            case SdkBytes bytes -> Base64.getEncoder().encodeToString(bytes.asByteArrayUnsafe());
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }
}
