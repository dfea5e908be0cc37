package io.nucleus.localaws.simulator.estate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How large an organization is.
 *
 * @param accounts the hub (management) account included
 * @param resources about how many resources on any day, exact to 1%
 */
public record EstateSize(int accounts, int resources) {
    /** For tests: seconds, not minutes, to walk. */
    public static final EstateSize TINY = new EstateSize(3, 900);

    public static final EstateSize DEMO = new EstateSize(12, 10_000);
    public static final EstateSize LARGE = new EstateSize(100, 1_000_000);

    private static final Pattern NUMBERS = Pattern.compile("([0-9]{1,4})x([0-9]{1,7})");
    private static final int MAX_ACCOUNTS = 1_000;
    private static final int MAX_RESOURCES = 5_000_000;

    /** @throws IllegalArgumentException unless there are 1 to 1,000 accounts with at most 5 million resources */
    public EstateSize {
        if (accounts < 1 || accounts > MAX_ACCOUNTS) {
            throw new IllegalArgumentException("accounts must be 1 to " + MAX_ACCOUNTS + ", not " + accounts);
        }
        if (resources < 1 || resources > MAX_RESOURCES) {
            throw new IllegalArgumentException("resources must be 1 to " + MAX_RESOURCES + ", not " + resources);
        }
    }

    /**
     * @param text {@code tiny}, {@code demo}, {@code large}, or numbers such as {@code 5x2000}: accounts x resources
     * @throws IllegalArgumentException if it is none of these
     */
    public static EstateSize parse(String text) {
        return switch (text) {
            case "tiny" -> TINY;
            case "demo" -> DEMO;
            case "large" -> LARGE;
            default -> parseNumbers(text);
        };
    }

    private static EstateSize parseNumbers(String text) {
        Matcher numbers = NUMBERS.matcher(text);
        if (!numbers.matches()) {
            throw new IllegalArgumentException(
                    "size must be tiny, demo, large or ACCOUNTSxRESOURCES such as 5x2000, not '" + text + "'");
        }
        return new EstateSize(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)));
    }
}
