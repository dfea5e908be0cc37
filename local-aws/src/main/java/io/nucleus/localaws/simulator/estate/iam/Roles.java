package io.nucleus.localaws.simulator.estate.iam;

import io.nucleus.localaws.simulator.estate.Arns;
import io.nucleus.localaws.simulator.estate.Cell;
import io.nucleus.localaws.simulator.estate.Ids;
import io.nucleus.localaws.simulator.estate.Item;
import io.nucleus.localaws.simulator.estate.Names;
import io.nucleus.localaws.simulator.estate.ResourceDefinition;
import io.nucleus.localaws.simulator.estate.SlotRef;
import io.nucleus.localaws.simulator.estate.Tags;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** IAM roles: the collector's, the organization's, those of AWS's services, and an account's own. */
public final class Roles {
    public static final ResourceDefinition TYPE = ResourceDefinition.global("iam:role", "iam", "ListRoles")
            .share(8)
            .fixed((size, account, region) -> FixedRoles.COUNT)
            .lookup(Roles::slotOf)
            .id(Roles::name)
            .arn(item -> Arns.of("iam", "", item.accountId(), "role" + path(item) + item.id()))
            .tags(Roles::tags)
            .build();

    private static final List<String> USES =
            List.of("lambda", "task", "execution", "deployer", "ci", "readonly", "admin", "etl", "backup");

    private Roles() {}

    private static SlotRef slotOf(Cell cell, String name) {
        String collector = cell.config().roleName();
        return IntStream.range(0, cell.fixed())
                .filter(slot -> FixedRoles.name(cell, slot, collector).equals(name))
                .mapToObj(slot -> new SlotRef(slot, 0))
                .findFirst()
                .orElseGet(() -> Ids.slotOfName(cell, name));
    }

    private static String name(Item item) {
        return item.isFixed()
                ? FixedRoles.name(item.cell(), item.slot(), item.cell().config().roleName())
                : Names.of(item, USES);
    }

    static String path(Item item) {
        if (item.isFixed()) {
            return FixedRoles.path(item.slot());
        }
        return item.fixed().percent("service role", 20) ? "/service-role/" : "/";
    }

    private static Map<String, String> tags(Item item) {
        return item.isFixed() ? Map.of() : Tags.of(item);
    }

    /** Whether it trusts people rather than services. */
    public static boolean isAssumable(Item item) {
        return item.isFixed() && item.slot() < FixedRoles.ASSUMABLE;
    }
}
