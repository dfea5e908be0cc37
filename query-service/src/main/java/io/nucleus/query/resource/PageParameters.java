package io.nucleus.query.resource;

import io.nucleus.query.api.FilterParameters;
import io.nucleus.query.api.OrderParameters;
import io.nucleus.query.api.ParameterErrors;
import io.nucleus.query.index.ResourceOrder;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The parameters that say which page. */
public class PageParameters {
    static final Set<String> NAMES = Set.of("page", "pageSize", "nextToken");

    private static final int DEFAULT_SIZE = 25;
    private static final int MOST_SIZE = 500;
    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    @QueryParam("page")
    @Parameter(
            description =
                    "From 1; one beyond the last is empty. Within the first or the last 20,000 rows: beyond them, `nextToken` leads",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", defaultValue = "1"))
    List<String> page;

    @QueryParam("pageSize")
    @Parameter(schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "25"))
    List<String> pageSize;

    @QueryParam("nextToken")
    @Parameter(
            description =
                    "That of the page before, in place of `page`, with the same filters and order. It leads through"
                            + " any number of rows, and goes on at the same place when the inventory changed meanwhile;"
                            + " for a day")
    List<String> nextToken;

    /**
     * Which page.
     *
     * @param number from 1
     * @param after where it begins; null if the number says so
     */
    record Page(int number, int size, PageToken after) {
        /** Since when ages count. */
        Instant asOf(Clock clock) {
            return after == null ? clock.instant() : after.asOf();
        }
    }

    Page read(UriInfo uri, ResourceOrder order, Clock clock, ParameterErrors errors) {
        int number = errors.number("page", page, 1, 1, Integer.MAX_VALUE);
        int size = errors.number("pageSize", pageSize, DEFAULT_SIZE, 1, MOST_SIZE);
        PageToken after = token(uri, order, clock, errors).orElse(null);
        if (after == null) {
            return new Page(number, size, null);
        }
        if (page != null && !page.isEmpty()) {
            errors.add("page", "must not stand beside nextToken");
        }
        return new Page((int) Math.min(Integer.MAX_VALUE, after.before() / size + 1), size, after);
    }

    private Optional<PageToken> token(UriInfo uri, ResourceOrder order, Clock clock, ParameterErrors errors) {
        String text = errors.text("nextToken", nextToken, null);
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        Optional<PageToken> token = PageToken.decode(text).filter(t -> order.fits(t.place()));
        if (token.isEmpty()) {
            errors.add("nextToken", "must be the nextToken of the page before, as it was");
        } else if (token.get().question() != question(uri)) {
            errors.add("nextToken", "belongs to other filters, or another order: must be used with the same");
        } else if (isTooOld(token.get().asOf(), clock.instant())) {
            errors.add("nextToken", "is older than a day: must be one of a newer answer");
        }
        return token;
    }

    private static boolean isTooOld(Instant asOf, Instant now) {
        return asOf.isBefore(now.minus(LONGEST)) || asOf.isAfter(now.plus(CLOCKS_DIFFER));
    }

    /** Which filters and order were given, the same for all replicas. */
    static int question(UriInfo uri) {
        TreeMap<String, List<String>> asked = new TreeMap<>();
        uri.getQueryParameters().forEach((name, values) -> {
            if (FilterParameters.NAMES.contains(name) || OrderParameters.NAMES.contains(name)) {
                asked.put(name, values);
            }
        });
        return asked.toString().hashCode();
    }
}
