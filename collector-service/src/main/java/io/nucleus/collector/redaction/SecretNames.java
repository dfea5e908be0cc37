package io.nucleus.collector.redaction;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells by a key's name whether its value is a secret. */
final class SecretNames {
    private static final Set<String> WORDS = Set.of(
            "apikey",
            "authorization",
            "connectionstring",
            "credential",
            "credentials",
            "dsn",
            "passphrase",
            "passwd",
            "password",
            "passwords",
            "pwd",
            "secret",
            "secrets",
            "token",
            "userdata");

    /** Two words that mean a secret only together. */
    private static final Set<String> PAIRS = Set.of(
            "access key",
            "account key",
            "api key",
            "connection string",
            "encryption key",
            "master key",
            "private key",
            "secret key",
            "shared key",
            "signing key",
            "user data");

    /** A last word that makes the name one of something about a secret: its place, its kind, its age. */
    private static final Set<String> ABOUT = Set.of(
            "age",
            "algorithm",
            "arn",
            "arns",
            "count",
            "enabled",
            "endpoint",
            "expiration",
            "expiry",
            "id",
            "ids",
            "length",
            "name",
            "names",
            "path",
            "policy",
            "region",
            "required",
            "rotation",
            "status",
            "ttl",
            "type",
            "url",
            "used",
            "version");

    /** Tokens that make a request safe to repeat open nothing. */
    private static final Set<String> NO_SECRETS = Set.of("client token", "idempotency token", "next token");

    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
    private static final Pattern SEPARATORS = Pattern.compile("[^A-Za-z0-9]+");
    private static final Pattern TRAILING_DIGITS = Pattern.compile("[0-9]{1,9}$");
    private static final int LONGEST_NAME = 256;

    private SecretNames() {}

    static boolean isSecret(String name) {
        // AWS's own tags ("aws:secretsmanager:owningService") hold no secrets.
        if (name.startsWith("aws:")) {
            return false;
        }
        List<String> words = words(name);
        if (words.isEmpty() || ABOUT.contains(words.getLast()) || NO_SECRETS.contains(String.join(" ", words))) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (WORDS.contains(words.get(i)) || (i > 0 && PAIRS.contains(words.get(i - 1) + " " + words.get(i)))) {
                return true;
            }
        }
        return words.getLast().equals("pass");
    }

    private static List<String> words(String name) {
        String bounded = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        return SEPARATORS
                .splitAsStream(CAMEL.matcher(bounded).replaceAll(" "))
                .map(w -> TRAILING_DIGITS.matcher(w).replaceFirst("").toLowerCase(Locale.ROOT))
                .filter(w -> !w.isEmpty())
                .toList();
    }
}
