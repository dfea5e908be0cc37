package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/**
 * The members in which an operation pages, found by the names that AWS uses for them.
 *
 * @param size of the request; empty if callers cannot choose
 * @param token of the request; empty if there are no pages
 * @param next the path of the token in the response
 * @param truncated the path in the response of whether there is more
 * @param after the member of the request that names the last one of the page before, where responses have no token
 */
record PageMembers(
        Optional<String> size,
        Optional<String> token,
        Optional<String> next,
        Optional<String> truncated,
        Optional<String> after) {
    private static final Set<String> SIZES =
            Set.of("maxresults", "maxitems", "limit", "maxrecords", "pagesize", "maxpagesize");
    private static final Set<String> TOKENS = Set.of(
            "nexttoken",
            "marker",
            "nextmarker",
            "nextpagetoken",
            "pagetoken",
            "position",
            "paginationtoken",
            "exclusivestartglobaltablename");
    private static final Set<String> NEXT = Set.of(
            "nexttoken",
            "nextmarker",
            "marker",
            "nextpagetoken",
            "position",
            "paginationtoken",
            "lastevaluatedglobaltablename");

    static PageMembers of(Class<? extends SdkPojo> request, String items) {
        SdkPojo asked = Requests.builder(request);
        String within = items.contains(".") ? items.substring(0, items.lastIndexOf('.') + 1) : "";
        SdkPojo response = Requests.response(request);
        SdkPojo holder = within.isEmpty()
                ? response
                : Pojos.structure(Pojos.require(response, within.substring(0, within.length() - 1)));
        Optional<String> next = named(holder, NEXT, List.of("nextmarker")).map(name -> within + name);
        return new PageMembers(
                named(asked, SIZES, List.of()),
                next.flatMap(any -> named(asked, TOKENS, List.of())),
                next,
                named(holder, Set.of("istruncated"), List.of())
                        .or(() -> beginning(holder, "hasmore"))
                        .map(name -> within + name),
                next.isPresent() ? Optional.empty() : beginning(asked, "exclusivestart"));
    }

    private static Optional<String> beginning(SdkPojo pojo, String start) {
        return pojo.sdkFields().stream()
                .map(SdkField::memberName)
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(start))
                .findFirst();
    }

    /** @param first where several fit */
    private static Optional<String> named(SdkPojo pojo, Set<String> names, List<String> first) {
        List<String> fitting = pojo.sdkFields().stream()
                .map(SdkField::memberName)
                .filter(name -> names.contains(name.toLowerCase(Locale.ROOT)))
                .toList();
        return fitting.stream()
                .filter(name -> first.contains(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .or(() -> fitting.stream().findFirst());
    }

    /** The size that a request asks for; null if it does not. */
    Integer size(SdkPojo request) {
        return size.flatMap(name -> Pojos.get(request, name))
                .map(value -> Integer.valueOf(value.toString()))
                .orElse(null);
    }

    /** Null for the first page. */
    String token(SdkPojo request) {
        return token.flatMap(name -> Pojos.get(request, name))
                .map(Object::toString)
                .orElse(null);
    }

    /** The id after which the page begins. */
    String after(SdkPojo request) {
        return after.flatMap(name -> Pojos.get(request, name))
                .map(Object::toString)
                .orElse("");
    }

    /** Where responses have no token: whether there is more. */
    void put(Map<String, Object> answer, boolean more) {
        truncated.ifPresent(path -> Pojos.put(answer, path, more));
    }

    /** @param nextToken null on the last page */
    void put(Map<String, Object> answer, String nextToken) {
        next.ifPresent(path -> Pojos.put(answer, path, nextToken));
        truncated.ifPresent(path -> Pojos.put(answer, path, nextToken != null));
    }
}
