package io.nucleus.localaws.simulator.estate.organizations;

import io.nucleus.inventory.model.Regions;
import io.nucleus.localaws.simulator.estate.Account;
import io.nucleus.localaws.simulator.estate.Arns;
import io.nucleus.localaws.simulator.estate.Cell;
import io.nucleus.localaws.simulator.estate.Draws;
import io.nucleus.localaws.simulator.estate.EstatePlan;
import io.nucleus.localaws.simulator.estate.EstateView;
import io.nucleus.localaws.simulator.estate.Item;
import io.nucleus.localaws.simulator.estate.ResourceDefinition;
import io.nucleus.localaws.simulator.estate.SlotRef;
import io.nucleus.localaws.simulator.estate.paging.Source;
import java.util.Optional;

/**
 * The organization's accounts as the management account lists them, itself among them. They are as many as the estate has; the control
 * API can change and delete them, which changes what the organization says of an account and not the account.
 */
public final class OrganizationAccounts {
    public static final ResourceDefinition TYPE = ResourceDefinition.global(
                    "organizations:account", "organizations", "DescribeOrganization", "ListAccounts")
            .fixed((size, account, region) -> account.isHub() ? size.accounts() : 0)
            .exists(Item::isFixed)
            .lookup(OrganizationAccounts::slot)
            .id(item -> of(item).id())
            .arn(item -> arn(
                    item.view().plan(), "account/" + organizationId(item.view().plan()) + "/" + item.id()))
            .name(item -> of(item).name())
            .state(item -> "ACTIVE")
            .build();

    private OrganizationAccounts() {}

    private static SlotRef slot(Cell cell, String id) {
        int index = cell.account().isHub() ? EstatePlan.indexOf(cell.config(), id) : -1;
        return index < 0 ? SlotRef.NONE : new SlotRef(index, 0);
    }

    /** The account of the estate that an item is. */
    public static Account of(Item item) {
        return item.view().plan().accounts().get(item.slot());
    }

    public static Source<Item> all(EstateView view) {
        return Source.of(view, cell(view));
    }

    public static Optional<Item> find(EstateView view, String accountId) {
        return view.plan().account(accountId).flatMap(account -> view.item(cell(view), account.index()));
    }

    private static Cell cell(EstateView view) {
        return view.cell(view.plan().hub().id(), Regions.GLOBAL, TYPE);
    }

    public static String organizationId(EstatePlan plan) {
        return "o-" + new Draws(plan.config().seed()).hex("organization", 10);
    }

    /** The ARN of something of the organization, all of which belongs to the management account. */
    public static String arn(EstatePlan plan, String resource) {
        return Arns.of("organizations", "", plan.hub().id(), resource);
    }
}
