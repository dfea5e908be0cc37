package io.nucleus.export.order;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A name that tells what is in a file and of when it is, in characters that every system takes. */
public final class Filename {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm'Z'").withZone(ZoneOffset.UTC);
    private static final List<String> TELLING = List.of("resourceType", "region", "accountId", "status");
    private static final int MOST_CHARS = 40;

    private Filename() {}

    public static String of(Specification specification, Instant createdAt) {
        String what = TELLING.stream()
                .map(name -> specification.filters().getOrDefault(name, List.of()))
                .filter(values -> values.size() == 1)
                .map(values -> safe(values.getFirst()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("-"));
        return Stream.of("nucleus-resources", what, TIME.format(createdAt))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining("-"))
                + "." + specification.format().text();
    }

    private static String safe(String text) {
        String safe =
                text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return safe.substring(0, Math.min(MOST_CHARS, safe.length()));
    }
}
