package io.nucleus.localaws.simulator.estate.ec2;

import io.nucleus.localaws.simulator.estate.Estate;
import io.nucleus.localaws.simulator.estate.EstateView;
import io.nucleus.localaws.simulator.estate.Item;
import io.nucleus.localaws.simulator.estate.ResourceDefinition;
import io.nucleus.localaws.simulator.estate.paging.Page;
import io.nucleus.localaws.simulator.estate.paging.PageRule;
import io.nucleus.localaws.simulator.estate.paging.Pager;
import io.nucleus.localaws.simulator.estate.paging.Source;
import io.nucleus.localaws.simulator.protocol.CallContext;
import io.nucleus.localaws.simulator.protocol.SimulatedError;
import java.util.List;
import java.util.function.Predicate;
import software.amazon.awssdk.services.ec2.model.Filter;

/**
 * How EC2 lists one type: all of it page by page, or by id, in both cases filtered.
 *
 * @param idSet EC2's internal name of the parameter with the ids, which its refusals quote
 * @param idPrefix what ids of the type begin with, without the hyphen
 * @param notFound code and wording for an id that does not exist
 * @param malformed the code for what is no id at all
 */
record Ec2Listing(
        ResourceDefinition type,
        PageRule rule,
        String idSet,
        String idPrefix,
        Ec2Filters<Item> filters,
        Refusal notFound,
        String malformed) {
    private static final int BAD_REQUEST = 400;

    /** @param format the message, with the id for {@code %s} */
    record Refusal(String code, String format) {
        SimulatedError of(String id) {
            return new SimulatedError(code, BAD_REQUEST, format.formatted(id));
        }
    }

    /** What a caller asks for. */
    record Query(List<String> ids, List<Filter> filters, Integer maxResults, String nextToken) {}

    Page<Item> page(Estate estate, CallContext call, Query query) {
        if (!query.ids().isEmpty() && query.maxResults() != null) {
            throw new SimulatedError(
                    "InvalidParameterCombination",
                    BAD_REQUEST,
                    "The parameter " + idSet + " cannot be used with the parameter maxResults");
        }
        EstateView view = estate.view();
        Predicate<Item> matches = filters.predicate(query.filters());
        if (!query.ids().isEmpty()) {
            return byId(view, call, query.ids(), matches);
        }
        Source<Item> source = Source.of(view, view.cell(call.accountId(), call.region(), type));
        return Pager.of(call, rule, query.filters().toString())
                .page(
                        query.maxResults(),
                        query.nextToken(),
                        query.filters().isEmpty() ? source : source.filter(matches));
    }

    private Page<Item> byId(EstateView view, CallContext call, List<String> ids, Predicate<Item> matches) {
        List<Item> items = ids.stream()
                .distinct()
                .map(id -> find(view, call, id))
                .filter(matches)
                .toList();
        return new Page<>(items, null);
    }

    Item find(EstateView view, CallContext call, String id) {
        if (id == null || !id.matches(idPrefix + "-([0-9a-f]{8}|[0-9a-f]{17})")) {
            throw new SimulatedError(malformed, BAD_REQUEST, "Invalid id: \"" + id + "\"");
        }
        return view.find(call.accountId(), call.region(), type, id).orElseThrow(() -> notFound.of(id));
    }
}
