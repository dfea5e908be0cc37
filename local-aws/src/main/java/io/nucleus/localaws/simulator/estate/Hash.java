package io.nucleus.localaws.simulator.estate;

/** SplitMix64 (Steele, Lea, Flood: "Fast Splittable Pseudorandom Number Generators", 2014) as a hash function. */
final class Hash {
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private Hash() {}

    static long mix(long value) {
        long z = value + GOLDEN_GAMMA;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    static long of(long first, long second) {
        return mix(mix(first) ^ second);
    }

    static long of(long first, long second, long third) {
        return of(of(first, second), third);
    }

    /** {@link String#hashCode} is specified, so this is the same on every JVM. */
    static long of(long first, String text) {
        long hash = of(first, text.length());
        return of(hash, text.hashCode());
    }
}
