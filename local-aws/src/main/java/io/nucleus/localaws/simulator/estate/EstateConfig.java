package io.nucleus.localaws.simulator.estate;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * What determines an estate, but for its day.
 *
 * @param seed another seed is another organization of the same size
 * @param size how large it is
 * @param roleName the role that every account has for the collector
 */
public record EstateConfig(long seed, EstateSize size, String roleName) {
    /** The role name that target accounts are set up with by default. */
    public static final String DEFAULT_ROLE_NAME = "NucleusAccess-Collector";

    /** The date of day 0. It is fixed because the estate must not depend on when it is asked. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2026, 11, 1);

    /** @throws IllegalArgumentException if IAM would not accept the role's name */
    public EstateConfig {
        requireNonNull(size, "size is null");
        if (!requireNonNull(roleName, "roleName is null").matches("[\\w+=,.@-]{1,64}")) {
            throw new IllegalArgumentException("roleName must be 1 to 64 letters, digits or any of +=,.@-");
        }
    }

    public static EstateConfig of(EstateSize size) {
        return new EstateConfig(42, size, DEFAULT_ROLE_NAME);
    }

    /** The date of a day, which may be negative. */
    public static LocalDate dateOf(int day) {
        return FIRST_DAY.plusDays(day);
    }
}
