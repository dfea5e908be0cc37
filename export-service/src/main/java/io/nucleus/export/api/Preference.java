package io.nucleus.export.api;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long a client wants to wait for an answer (RFC 7240, {@code Prefer: wait}); what it cannot mean is ignored. */
final class Preference {
    static final Duration USUAL = Duration.ofSeconds(5);

    private static final Duration MOST = Duration.ofSeconds(30);
    private static final Pattern WAIT = Pattern.compile("(?:^|[,;\\s])wait=\"?([0-9]{1,9})\"?(?=$|[,;\\s])");
    private static final Pattern ASYNC = Pattern.compile("(?:^|[,;\\s])respond-async(?=$|[,;\\s])");

    private Preference() {}

    static Duration wait(String header) {
        if (header == null) {
            return USUAL;
        }
        Matcher wait = WAIT.matcher(header);
        if (wait.find()) {
            Duration asked = Duration.ofSeconds(Long.parseLong(wait.group(1)));
            return asked.compareTo(MOST) > 0 ? MOST : asked;
        }
        return ASYNC.matcher(header).find() ? Duration.ZERO : USUAL;
    }
}
