package io.nucleus.localaws.simulator.estate;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Random choices that are a pure function of one hash and the name of what is chosen: two aspects are independent of each
 * other, and the order of asking does not matter.
 */
public record Draws(long hash) {
    /** 64 bits for an aspect. */
    public long bits(String aspect) {
        return Hash.of(hash, aspect);
    }

    /** A number from 0 to {@code bound - 1}. */
    public int below(String aspect, int bound) {
        return (int) (((bits(aspect) >>> 32) * bound) >>> 32);
    }

    /** A number from {@code min} to {@code max}, both included. */
    public int between(String aspect, int min, int max) {
        return min + below(aspect, max - min + 1);
    }

    /** True for so many of a hundred. */
    public boolean percent(String aspect, int percent) {
        return below(aspect, 100) < percent;
    }

    /** A number from 0 (included) to 1 (excluded). */
    public double unit(String aspect) {
        return (bits(aspect) >>> 11) * 0x1.0p-53;
    }

    /** One of the choices; a choice that is listed twice is twice as likely. */
    public <T> T pick(String aspect, List<T> choices) {
        return choices.get(below(aspect, choices.size()));
    }

    /** Lower-case hexadecimal digits, at most 16. */
    public String hex(String aspect, int digits) {
        return HexFormat.of().toHexDigits(bits(aspect)).substring(16 - digits);
    }

    /** Upper-case letters and digits, at most 13, as in AWS's unique ids. */
    public String alphanumeric(String aspect, int length) {
        String text = Long.toUnsignedString(bits(aspect), 36).toUpperCase(Locale.ROOT);
        return "0".repeat(Math.max(0, length - text.length())) + text.substring(Math.max(0, text.length() - length));
    }

    public UUID uuid(String aspect) {
        long high = bits(aspect) & ~0xF000L | 0x4000L;
        return new UUID(high, Hash.mix(high) >>> 2 | Long.MIN_VALUE);
    }
}
