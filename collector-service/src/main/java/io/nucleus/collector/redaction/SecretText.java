package io.nucleus.collector.redaction;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds credentials in text by their own form. Every pattern is anchored at a literal and bounded, so that no text, however
 * long or hostile, takes more than linear time.
 */
final class SecretText {
    static final String REDACTED = "[redacted]";

    private record Form(Pattern pattern, String replacement) {
        static Form whole(String regex) {
            return new Form(Pattern.compile(regex), REDACTED);
        }

        /** Keeps group 1, redacts what follows it. */
        static Form after(String regex) {
            return new Form(Pattern.compile(regex), "$1" + REDACTED);
        }
    }

    private static final List<Form> FORMS = List.of(
            Form.whole("-----BEGIN [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----[\\s\\S]*?"
                    + "(?:-----END [A-Z ]{0,30}PRIVATE KEY(?: BLOCK)?-----|\\z)"),
            // IAM User Guide, "IAM identifiers": AKIA long-term keys, ASIA session keys.
            Form.whole("(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])"),
            Form.whole("(?<![A-Za-z0-9])gh[pousr]_[A-Za-z0-9]{20,255}"),
            Form.whole("github_pat_[A-Za-z0-9_]{20,255}"),
            Form.whole("glpat-[A-Za-z0-9_-]{20,255}"),
            Form.whole("(?<![A-Za-z0-9])xox[abeoprs]-[A-Za-z0-9-]{10,255}"),
            Form.whole("(?<![A-Za-z0-9])xapp-[A-Za-z0-9-]{10,255}"),
            Form.after("(hooks\\.slack\\.com/services/)[A-Za-z0-9/]{10,255}"),
            Form.whole("(?<![A-Za-z0-9])[rs]k_(?:live|test)_[A-Za-z0-9]{10,255}"),
            Form.whole("(?<![A-Za-z0-9])sk-[A-Za-z0-9_-]{20,255}"),
            Form.whole("(?<![A-Za-z0-9])AIza[A-Za-z0-9_-]{35}"),
            Form.whole("(?<![A-Za-z0-9])npm_[A-Za-z0-9]{36}"),
            Form.whole("(?<![A-Za-z0-9])SG\\.[A-Za-z0-9_-]{16,64}\\.[A-Za-z0-9_-]{16,64}"),
            Form.whole("(?<![A-Za-z0-9])eyJ[A-Za-z0-9_-]{8,4096}\\.eyJ[A-Za-z0-9_-]{8,4096}\\.[A-Za-z0-9_-]{0,4096}"),
            Form.after("(?i)(\\b(?:bearer|basic)\\s)[A-Za-z0-9+/._~=-]{16,4096}"),
            new Form(Pattern.compile("(://[^\\s/:@]{0,128}:)[^\\s@]{1,512}(@)"), "$1" + REDACTED + "$2"),
            Form.after("(?i)((?:password|passwd|passphrase|pwd)[\"']?\\s{0,3}[=:]\\s{0,3}[\"']?)[^\\s\"'&;,\\[]"
                    + "[^\\s\"'&;,]{0,512}"),
            Form.after("(?i)((?:secret|token|api[_-]?key|access[_-]?key|account[_-]?key|private[_-]?key|signature)"
                    + "(?:[\"']?\\s{0,3}=\\s{0,3}[\"']?|[\"']\\s{0,3}:\\s{0,3}[\"']))[^\\s\"'&;,\\[]"
                    + "[^\\s\"'&;,]{0,512}"));

    private static final Pattern FORTY =
            Pattern.compile("(?<![A-Za-z0-9/+=_.:-])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=_.:-])");

    /** Changes between upper case, lower case, digit and sign in 40 characters: random ones have about 25, words far fewer. */
    private static final int CHANGES_OF_A_SECRET_KEY = 16;

    private SecretText() {}

    /** The text with every credential in it replaced. */
    static String clean(String text) {
        String clean = text;
        for (Form form : FORMS) {
            clean = form.pattern().matcher(clean).replaceAll(form.replacement());
        }
        return FORTY.matcher(clean)
                .replaceAll(match ->
                        Matcher.quoteReplacement(looksLikeSecretKey(match.group()) ? REDACTED : match.group()));
    }

    /** AWS secret access keys are 40 characters of base 64 without any mark of their own. */
    private static boolean looksLikeSecretKey(String forty) {
        int changes = 0;
        boolean digit = Character.isDigit(forty.charAt(0));
        for (int i = 1; i < forty.length(); i++) {
            changes += kind(forty.charAt(i)) == kind(forty.charAt(i - 1)) ? 0 : 1;
            digit |= Character.isDigit(forty.charAt(i));
        }
        return digit
                && changes >= CHANGES_OF_A_SECRET_KEY
                && forty.chars().anyMatch(Character::isUpperCase)
                && forty.chars().anyMatch(Character::isLowerCase);
    }

    private static int kind(char c) {
        if (Character.isDigit(c)) {
            return 0;
        }
        if (Character.isUpperCase(c)) {
            return 1;
        }
        return Character.isLowerCase(c) ? 2 : 3;
    }
}
