package io.nucleus.localaws.simulator.control;

import io.nucleus.inventory.model.Regions;
import io.nucleus.localaws.simulator.estate.Account;
import io.nucleus.localaws.simulator.estate.Cell;
import io.nucleus.localaws.simulator.estate.Estate;
import io.nucleus.localaws.simulator.estate.EstateCatalogue;
import io.nucleus.localaws.simulator.estate.EstateCatalogue.Count;
import io.nucleus.localaws.simulator.estate.EstateCatalogue.Selection;
import io.nucleus.localaws.simulator.estate.EstateConfig;
import io.nucleus.localaws.simulator.estate.EstateView;
import io.nucleus.localaws.simulator.estate.ExpectedResource;
import io.nucleus.localaws.simulator.estate.Item;
import io.nucleus.localaws.simulator.estate.ResourceDefinition;
import io.nucleus.localaws.simulator.estate.Scope;
import java.util.List;
import java.util.Map;

/** The estate as it is, its day, and the resources that are made different. */
final class EstateEndpoints {
    private static final int MOST_CREATED = 10_000;
    private static final int MOST_TAGS = 50;

    private final Estate estate;
    private final ControlNames names;

    EstateEndpoints(Estate estate) {
        this.estate = estate;
        this.names = new ControlNames(estate);
    }

    record Day(int day, String date) {}

    record Summary(Day on, long total, long malformed, List<Count> counts) {}

    record Changed(ExpectedResource resource, boolean malformed) {}

    record Created(List<ExpectedResource> created) {}

    ControlAnswer resources(Fields fields) {
        Selection selection = selection(fields);
        return new ControlAnswer.Lines(new EstateCatalogue(estate.view()).resources(selection));
    }

    ControlAnswer summary(Fields fields) {
        EstateView view = estate.view();
        List<Count> counts = new EstateCatalogue(view).counts(selection(fields));
        return ControlAnswer.ok(new Summary(
                day(view),
                counts.stream().mapToLong(Count::resources).sum(),
                counts.stream().mapToLong(Count::malformed).sum(),
                counts));
    }

    private Selection selection(Fields fields) {
        Account account = names.account(fields);
        String region = names.region(fields);
        ResourceDefinition type = names.type(fields);
        fields.refuseOthers();
        return new Selection(
                account == null ? null : account.id(),
                region,
                type == null ? null : type.type().value());
    }

    ControlAnswer day(Fields fields) {
        fields.refuseOthers();
        return ControlAnswer.ok(day(estate.view()));
    }

    ControlAnswer setDay(Fields fields) {
        Integer day = fields.integer("day", 0, Estate.LAST_DAY);
        if (day == null) {
            throw ControlProblem.badRequest("day", "day is missing");
        }
        fields.refuseOthers();
        return ControlAnswer.ok(day(estate.setDay(day)));
    }

    ControlAnswer nextDay(Fields fields) {
        fields.refuseOthers();
        try {
            return ControlAnswer.ok(day(estate.nextDay()));
        } catch (IllegalArgumentException e) {
            throw ControlProblem.badRequest("day", e.getMessage());
        }
    }

    private static Day day(EstateView view) {
        return new Day(view.day(), EstateConfig.dateOf(view.day()).toString());
    }

    ControlAnswer create(Fields fields) {
        Cell cell = cell(fields);
        int count = fields.integer("count", 1, MOST_CREATED, 1);
        String state = fields.text("state");
        Map<String, String> tags = tags(fields);
        fields.refuseOthers();
        List<Item> items = estate.create(cell, count, state, tags);
        if (items.isEmpty()) {
            throw ControlProblem.badRequest(
                    "type",
                    cell.definition().type() + " cannot be created in " + cell.region()
                            + ": it needs another resource that is not there, or is there already and only once");
        }
        return new ControlAnswer.Json(
                201, new Created(items.stream().map(ExpectedResource::of).toList()));
    }

    ControlAnswer change(Fields fields) {
        Item item = item(fields);
        String state = fields.text("state");
        if (state != null && item.state().isEmpty()) {
            throw ControlProblem.badRequest(
                    "state", item.cell().definition().type() + " has no state that a listing tells");
        }
        Map<String, String> tags = tags(fields);
        Boolean malformed = fields.flag("malformed");
        fields.refuseOthers();
        return ControlAnswer.ok(changed(estate.change(item, state, tags, malformed)));
    }

    ControlAnswer delete(Fields fields) {
        Item item = item(fields);
        fields.refuseOthers();
        estate.delete(item);
        return ControlAnswer.ok(changed(item));
    }

    private static Changed changed(Item item) {
        return new Changed(ExpectedResource.of(item), item.isMalformed());
    }

    private Cell cell(Fields fields) {
        Account account = names.required("account", names.account(fields));
        ResourceDefinition type = names.required("type", names.type(fields));
        String region = names.region(fields);
        boolean global = type.scope() == Scope.GLOBAL;
        if (global && region == null) {
            region = Regions.GLOBAL;
        }
        names.required("region", region);
        if (global != region.equals(Regions.GLOBAL) || !global && !account.isEnabled(region)) {
            throw ControlProblem.badRequest(
                    "region", "the account " + account.id() + " can have no " + type.type() + " in " + region);
        }
        return estate.view().cell(account.id(), region, type);
    }

    private Item item(Fields fields) {
        Cell cell = cell(fields);
        String id = fields.requiredText("id");
        EstateView view = estate.view();
        return view.find(cell, id)
                .or(() -> view.items(cell).filter(item -> item.arn().equals(id)).findFirst())
                .orElseThrow(() -> ControlProblem.notFound(
                        "id", "no " + cell.definition().type() + " " + id + " exists there on this day"));
    }

    /** Null if there are none to set. */
    private static Map<String, String> tags(Fields fields) {
        Map<String, String> tags = fields.texts("tags");
        if (tags != null && tags.size() > MOST_TAGS) {
            throw ControlProblem.badRequest("tags", "tags must be at most " + MOST_TAGS);
        }
        return tags;
    }
}
