package io.nucleus.localaws.simulator.estate.s3;

import io.nucleus.localaws.simulator.estate.Arns;
import io.nucleus.localaws.simulator.estate.AwsRegions;
import io.nucleus.localaws.simulator.estate.Cell;
import io.nucleus.localaws.simulator.estate.EstatePlan;
import io.nucleus.localaws.simulator.estate.EstateView;
import io.nucleus.localaws.simulator.estate.Ids;
import io.nucleus.localaws.simulator.estate.Item;
import io.nucleus.localaws.simulator.estate.Names;
import io.nucleus.localaws.simulator.estate.ResourceDefinition;
import java.util.List;
import java.util.Optional;

/** S3 buckets. Account, region and number in their names make them unique in all of AWS. */
final class Buckets {
    static final ResourceDefinition TYPE = ResourceDefinition.regional("s3:bucket", "s3", "ListBuckets")
            .share(6)
            .id(Buckets::name)
            .arn(item -> Arns.of("s3", "", "", item.id()))
            .build();

    private static final List<String> USES = List.of(
            "logs", "data", "assets", "backups", "exports", "artifacts", "uploads", "tfstate", "static", "archive");

    private Buckets() {}

    private static String name(Item item) {
        String use = Names.domain(item) + "-" + item.fixed().pick("use", USES);
        return use + "-" + item.accountId() + "-" + AwsRegions.abbreviation(item.region()) + "-" + Ids.number(item);
    }

    static List<Cell> cells(EstateView view, String accountId) {
        return view.plan().account(accountId).stream()
                .flatMap(account -> EstatePlan.regions(account, TYPE))
                .map(region -> view.cell(accountId, region, TYPE))
                .toList();
    }

    /** The account's bucket of this name, in whichever region. */
    static Optional<Item> find(EstateView view, String accountId, String name) {
        return cells(view, accountId).stream()
                .flatMap(cell -> view.find(cell, name).stream())
                .findFirst();
    }

    /** Whether any account has it. */
    static boolean existsAnywhere(EstateView view, String name) {
        return view.plan().accounts().stream()
                .anyMatch(account -> find(view, account.id(), name).isPresent());
    }
}
