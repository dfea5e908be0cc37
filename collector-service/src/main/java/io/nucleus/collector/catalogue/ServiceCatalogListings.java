package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.SERVICE_CATALOG;

import java.util.List;
import software.amazon.awssdk.services.servicecatalog.ServiceCatalogAsyncClient;
import software.amazon.awssdk.services.servicecatalog.model.ListPortfoliosRequest;
import software.amazon.awssdk.services.servicecatalog.model.ListPortfoliosResponse;
import software.amazon.awssdk.services.servicecatalog.model.PortfolioDetail;

/**
 * Service Catalog. In its ARNs the service is called {@code catalog}; the permissions have its other name.
 */
final class ServiceCatalogListings {
    private ServiceCatalogListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(portfolios());
    }

    /** Portfolios that others share with the account are listed elsewhere. */
    private static Listing<ServiceCatalogAsyncClient, PortfolioDetail> portfolios() {
        return Listing.regional(SERVICE_CATALOG, "servicecatalog:ListPortfolios")
                .pages(
                        1,
                        20,
                        size -> ListPortfoliosRequest.builder().pageSize(size),
                        ServiceCatalogAsyncClient::listPortfoliosPaginator,
                        ListPortfoliosResponse::portfolioDetails)
                .tagsInBulk()
                .yields(ResourceKind.of("catalog:portfolio", PortfolioDetail::id, PortfolioDetail::arn)
                        .name(PortfolioDetail::displayName)
                        .created(PortfolioDetail::createdTime)
                        .build());
    }
}
