package io.nucleus.localaws.simulator.protocol.wire;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.traits.TimestampFormatTrait;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;
import software.amazon.awssdk.core.traits.TraitType;

/** Timestamps in AWS's formats. Written with milliseconds, the finest that AWS's clients read in all of them. */
final class Timestamps {
    private static final DateTimeFormatter ISO_8601 =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter(Locale.ROOT);
    private static final DateTimeFormatter ISO_8601_WITH_OFFSET = DateTimeFormatter.ISO_OFFSET_DATE_TIME;
    private static final DateTimeFormatter RFC_822 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter RFC_1123 = DateTimeFormatter.RFC_1123_DATE_TIME;

    private Timestamps() {}

    /** The format that the model gives a member, else the protocol's for its place. */
    static Format format(SdkField<?> field, Format otherwise) {
        TimestampFormatTrait trait = field.getTrait(TimestampFormatTrait.class, TraitType.TIMESTAMP_FORMAT_TRAIT);
        return trait == null ? otherwise : trait.format();
    }

    static String write(Instant instant, Format format) {
        return switch (format) {
            case ISO_8601 -> ISO_8601.format(instant);
            case RFC_822 -> RFC_822.format(instant);
            case UNIX_TIMESTAMP -> epochSeconds(instant).toPlainString();
            case UNIX_TIMESTAMP_MILLIS -> Long.toString(instant.toEpochMilli());
        };
    }

    /** Seconds with three decimals, without trailing zeros. */
    static BigDecimal epochSeconds(Instant instant) {
        BigDecimal seconds = BigDecimal.valueOf(instant.toEpochMilli(), 3).stripTrailingZeros();
        return seconds.scale() < 0 ? seconds.setScale(0, RoundingMode.UNNECESSARY) : seconds;
    }

    static Instant ofEpochSeconds(BigDecimal seconds) {
        return Instant.ofEpochMilli(
                seconds.movePointRight(3).setScale(0, RoundingMode.HALF_UP).longValueExact());
    }

    /**
     * Reads any of the formats, the given one first: AWS's clients differ in what they send where.
     *
     * @throws MalformedInputException if the text is in none of them
     */
    static Instant read(String text, Format format) {
        try {
            return switch (format) {
                case UNIX_TIMESTAMP_MILLIS -> Instant.ofEpochMilli(Long.parseLong(text));
                case ISO_8601, RFC_822, UNIX_TIMESTAMP -> readByShape(text);
            };
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            throw new MalformedInputException("'" + text + "' is not a timestamp", e);
        }
    }

    private static Instant readByShape(String text) {
        if (text.isEmpty()) {
            throw new NumberFormatException("empty");
        }
        if (Character.isLetter(text.charAt(0))) {
            return Instant.from(RFC_1123.parse(text));
        }
        return text.indexOf('T') > 0
                ? Instant.from(ISO_8601_WITH_OFFSET.parse(text))
                : ofEpochSeconds(new BigDecimal(text));
    }
}
