package io.nucleus.localaws.simulator.control;

import io.nucleus.inventory.model.Regions;
import io.nucleus.localaws.simulator.estate.Account;
import io.nucleus.localaws.simulator.estate.AwsRegions;
import io.nucleus.localaws.simulator.estate.Estate;
import io.nucleus.localaws.simulator.estate.iam.Roles;
import io.nucleus.localaws.simulator.identity.AccountTrust;
import io.nucleus.localaws.simulator.identity.RoleTrusts;
import java.util.List;

/** The accounts, and the collector's role in each. */
final class OrganizationEndpoints {
    /** The collector's role is the first of an account's roles. */
    private static final int ROLE_SLOT = 0;

    private final Estate estate;
    private final RoleTrusts trusts;
    private final ControlNames names;

    OrganizationEndpoints(Estate estate, RoleTrusts trusts) {
        this.estate = estate;
        this.trusts = trusts;
        this.names = new ControlNames(estate);
    }

    record RoleView(String name, String arn, boolean exists, boolean trusted, String externalId) {}

    record AccountView(
            String id,
            String name,
            String email,
            boolean hub,
            RoleView role,
            List<String> activeRegions,
            List<String> optedIn,
            List<String> enabledRegions) {}

    record Organization(long seed, String roleName, List<String> types, List<AccountView> accounts) {}

    ControlAnswer organization(Fields fields) {
        fields.refuseOthers();
        return ControlAnswer.ok(new Organization(
                estate.plan().config().seed(),
                roleName(),
                estate.plan().definitions().stream()
                        .map(definition -> definition.type().value())
                        .toList(),
                estate.plan().accounts().stream().map(this::view).toList()));
    }

    private AccountView view(Account account) {
        return new AccountView(
                account.id(),
                account.name(),
                account.email(),
                account.isHub(),
                role(account),
                account.activeRegions(),
                account.enabledRegions().stream()
                        .filter(region -> !AwsRegions.isEnabledByDefault(region))
                        .toList(),
                account.enabledRegions());
    }

    private RoleView role(Account account) {
        AccountTrust trust = trusts.of(account.id());
        return new RoleView(
                roleName(),
                "arn:aws:iam::" + account.id() + ":role/" + roleName(),
                estate.view()
                        .find(account.id(), Regions.GLOBAL, Roles.TYPE, roleName())
                        .isPresent(),
                trust.hub(),
                trust.externalId());
    }

    private String roleName() {
        return estate.plan().config().roleName();
    }

    /** What is absent stays as it is. */
    ControlAnswer setRole(Fields fields, String accountId) {
        Account account = names.account(accountId);
        Boolean exists = fields.flag("exists");
        Boolean trusted = fields.flag("trusted");
        String externalId = fields.has("externalId")
                ? externalId(fields)
                : trusts.of(account.id()).externalId();
        fields.refuseOthers();
        trusts.set(
                account.id(),
                new AccountTrust(trusted == null ? trusts.of(account.id()).hub() : trusted, externalId));
        if (exists != null) {
            setExists(account, exists);
        }
        return ControlAnswer.ok(view(account));
    }

    private static String externalId(Fields fields) {
        String externalId = fields.text("externalId");
        if (externalId != null && !externalId.matches("[\\w+=,.@:/-]{2,1224}")) {
            throw ControlProblem.badRequest(
                    "externalId", "externalId must be 2 to 1224 letters, digits or any of +=,.@:/-");
        }
        return externalId;
    }

    private void setExists(Account account, boolean exists) {
        if (exists) {
            estate.restore(estate.view().cell(account.id(), Regions.GLOBAL, Roles.TYPE), ROLE_SLOT);
        } else {
            estate.view()
                    .find(account.id(), Regions.GLOBAL, Roles.TYPE, roleName())
                    .ifPresent(estate::delete);
        }
    }

    ControlAnswer resetRole(Fields fields, String accountId) {
        fields.refuseOthers();
        Account account = names.account(accountId);
        trusts.reset(account.id());
        setExists(account, true);
        return ControlAnswer.ok(view(account));
    }
}
