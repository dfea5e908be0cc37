package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.BUDGETS;

import io.nucleus.collector.access.Place;
import java.util.List;
import software.amazon.awssdk.services.budgets.BudgetsAsyncClient;
import software.amazon.awssdk.services.budgets.model.Budget;
import software.amazon.awssdk.services.budgets.model.DescribeBudgetsRequest;
import software.amazon.awssdk.services.budgets.model.DescribeBudgetsResponse;
import software.amazon.awssdk.services.budgets.model.ListTagsForResourceRequest;
import software.amazon.awssdk.services.budgets.model.ResourceTag;

/** Budgets, of the account as a whole. The action of listing them is not named as the operation (Service Authorization Reference). */
final class BudgetsListings {
    private static final int MOST = 1_000;

    private BudgetsListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(budgets());
    }

    private static Listing<BudgetsAsyncClient, Budget> budgets() {
        return Listing.global(
                        BUDGETS,
                        "budgets:ViewBudget",
                        ask -> ask.items(
                                ask.client()
                                        .describeBudgetsPaginator(ask.signed(DescribeBudgetsRequest.builder()
                                                .accountId(
                                                        ask.place().accountId().value())
                                                .maxResults(ask.page(1, MOST))
                                                .build())),
                                DescribeBudgetsResponse::budgets))
                .each(
                        "budgets:ListTagsForResource",
                        (ask, budget) -> ask.client()
                                .listTagsForResource(ask.signed(ListTagsForResourceRequest.builder()
                                        .resourceARN(arn(ask.place(), budget))
                                        .build())),
                        (draft, r) -> draft.withTags(Tags.of(r.resourceTags(), ResourceTag::key, ResourceTag::value)),
                        Answer.goneIf("NotFoundException"))
                .yields(ResourceKind.of("budgets:budget", Budget::budgetName, BudgetsListings::arn)
                        .name(Budget::budgetName)
                        .withoutVolatile("CalculatedSpend", "HealthStatus")
                        .build());
    }

    private static String arn(Place place, Budget budget) {
        return place.globalArn("budgets", "budget/" + budget.budgetName());
    }
}
