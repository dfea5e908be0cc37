package io.nucleus.localaws.simulator.estate.paging;

import io.nucleus.localaws.simulator.protocol.CallContext;
import io.nucleus.localaws.simulator.protocol.SimulatedError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts a listing into pages. A token is a position, so that a page costs the same wherever it is. */
public final class Pager {
    private final CallContext call;
    private final PageBounds rule;
    private final PageTokens tokens;

    private Pager(CallContext call, PageBounds rule, String qualifier) {
        this.call = call;
        this.rule = rule;
        this.tokens = new PageTokens(call, qualifier);
    }

    /** Pages of an operation whose listing depends only on account and region. */
    public static Pager of(CallContext call, PageBounds rule) {
        return new Pager(call, rule, "");
    }

    /** @param qualifier what else determines the listing, for instance the filters: a token is good only for the same */
    public static Pager of(CallContext call, PageBounds rule, String qualifier) {
        return new Pager(call, rule, qualifier);
    }

    /**
     * @param requested the page size asked for, or null
     * @param token null or empty for the first page
     * @throws SimulatedError in the service's own words if size or token are refused
     */
    public <T> Page<T> page(Integer requested, String token, Source<T> source) {
        int size = Math.min(rule.size(requested), call.pageLimit());
        return collect(start(token, source), size, source);
    }

    private long start(String token, Source<?> source) {
        if (token == null || token.isEmpty()) {
            return 0;
        }
        long position = tokens.position(token).orElseThrow(rule::tokenRefused);
        if (position < 0 || position >= source.size()) {
            throw rule.tokenRefused();
        }
        return position;
    }

    private <T> Page<T> collect(long start, int size, Source<T> source) {
        List<T> items = new ArrayList<>(Math.min(size, 1000));
        long end = source.size();
        for (long position = start; position < end; position = source.after(position)) {
            Optional<T> item = source.at(position);
            if (item.isPresent() && items.size() == size) {
                return new Page<>(items, tokens.token(position));
            }
            item.ifPresent(items::add);
        }
        return new Page<>(items, null);
    }

    @Override
    public String toString() {
        return "pages of " + call.operation();
    }
}
