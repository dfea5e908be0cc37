package io.nucleus.localaws.simulator.estate;

import java.util.Optional;

/**
 * Lengths of lives. Most resources stay for years, some for months, few for days; together about 0.6% are new, 0.6% are
 * gone and 0.6% have changed on any day. What exists is at most eight years old.
 */
final class Lifetimes {
    /** The part of slots that hold something on an average day; see {@link #gap}. */
    static final double PRESENCE = 0.994;

    private static final int EIGHT_YEARS = 2_920;
    private static final int SHORT_LIVED_PERCENT = 5;
    private static final int MIDDLE_PERCENT = 25;
    private static final int GAP_ONE_IN = 8;
    private static final int GAP_PART = 20;
    private static final int FOREVER = Integer.MAX_VALUE;

    private Lifetimes() {}

    static Life permanent(long slotHash, int day) {
        int born = -below(slotHash, 1, EIGHT_YEARS);
        return life(slotHash, 0, born, day, FOREVER);
    }

    static Optional<Life> churning(long slotHash, int day) {
        int length = length(slotHash);
        int position = day + below(slotHash, 2, length);
        int generation = Math.floorDiv(position, length);
        int age = Math.floorMod(position, length);
        int alive = length - gap(slotHash, length);
        if (age >= alive) {
            return Optional.empty();
        }
        int born = day - age;
        return Optional.of(life(Hash.of(slotHash, generation), generation, born, day, born + alive - 1));
    }

    private static Life life(long hash, int generation, int born, int day, int last) {
        int period = 60 + below(hash, 3, 240);
        int age = day - born;
        int revision = age / period;
        return new Life(generation, born, revision, born + revision * period, last);
    }

    private static int length(long slotHash) {
        int kind = below(slotHash, 4, 100);
        if (kind < SHORT_LIVED_PERCENT) {
            return 10 + below(slotHash, 5, 20);
        }
        return kind < MIDDLE_PERCENT
                ? 100 + below(slotHash, 5, 400)
                : EIGHT_YEARS / 3 + below(slotHash, 5, EIGHT_YEARS * 2 / 3);
    }

    /** One slot in eight stays empty for a twentieth of its time before it is used again. */
    private static int gap(long slotHash, int length) {
        return below(slotHash, 6, GAP_ONE_IN) == 0 ? Math.max(1, length / GAP_PART) : 0;
    }

    private static int below(long hash, int aspect, int bound) {
        return (int) (((Hash.of(hash, aspect) >>> 32) * bound) >>> 32);
    }
}
