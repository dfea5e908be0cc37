package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;
import software.amazon.awssdk.services.budgets.model.DescribeBudgetsRequest;
import software.amazon.awssdk.services.budgets.model.ListTagsForResourceRequest;

/** Budgets, of the account as a whole. */
final class BudgetsTypes {
    private static final GenericType BUDGET = GenericType.global(
                    "budgets:budget", DescribeBudgetsRequest.class, "Budgets")
            .id("BudgetName", IdStyle.name("monthly", "ec2", "total"))
            .arn(null, "budget/{id}")
            .part("LastUpdatedTime", item -> item.changedAt())
            .with("BudgetType", "COST", "USAGE", "SAVINGS_PLANS_COVERAGE")
            .with("TimeUnit", "MONTHLY", "ANNUALLY")
            .with("BudgetLimit.Amount", 1_000, 25_000)
            .with("BudgetLimit.Unit", "USD")
            .part("CalculatedSpend.ActualSpend.Amount", item -> item.current().between("spend", 1, 900))
            .with("CalculatedSpend.ActualSpend.Unit", "USD")
            .pages(1, 1_000, 100)
            .build();

    static final List<GenericType> ALL = List.of(BUDGET);
    static final List<GenericTags> TAGS =
            List.of(GenericTags.of(ListTagsForResourceRequest.class, "ResourceARN", "ResourceTags", BUDGET));

    private BudgetsTypes() {}
}
