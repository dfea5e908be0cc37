package io.nucleus.localaws.simulator.identity;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Access key ids that carry their account, as AWS's do since 2019: after four letters come 16 base32 digits, 80 bits, of
 * which the 40 after the first are the account id.
 */
final class AccessKeyIds {
    static final String SESSION_PREFIX = "ASIA";

    private static final Pattern FORM = Pattern.compile("A[A-Z]{3}[A-Z2-7]{16}");
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BASE = 32;
    private static final int PREFIX = 4;
    private static final int NONCE_BITS = 39;
    private static final long ACCOUNT_MASK = (1L << 40) - 1;

    private AccessKeyIds() {}

    /** @param nonce tells the account's keys apart by its lower 39 bits */
    static String session(String accountId, long nonce) {
        BigInteger bits = BigInteger.ONE
                .shiftLeft(40)
                .or(BigInteger.valueOf(Long.parseLong(accountId) & ACCOUNT_MASK))
                .shiftLeft(NONCE_BITS)
                .or(BigInteger.valueOf(nonce & (1L << NONCE_BITS) - 1));
        StringBuilder id = new StringBuilder(SESSION_PREFIX);
        bits.toString(BASE)
                .chars()
                .map(c -> Character.digit(c, BASE))
                .forEach(digit -> id.append(ALPHABET.charAt(digit)));
        return id.toString();
    }

    static boolean isWellFormed(String accessKeyId) {
        return accessKeyId != null && FORM.matcher(accessKeyId).matches();
    }

    /** The 12 digits in a well-formed key id, whether there is such an account or not. */
    static String accountOf(String accessKeyId) {
        BigInteger bits = accessKeyId
                .substring(PREFIX)
                .chars()
                .mapToObj(c -> BigInteger.valueOf(ALPHABET.indexOf(c)))
                .reduce(BigInteger.ZERO, (high, digit) -> high.shiftLeft(5).or(digit));
        long account = bits.shiftRight(NONCE_BITS).longValue() & ACCOUNT_MASK;
        return String.format(Locale.ROOT, "%012d", account);
    }
}
