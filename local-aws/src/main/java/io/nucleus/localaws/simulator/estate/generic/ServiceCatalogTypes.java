package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;
import software.amazon.awssdk.services.servicecatalog.model.ListPortfoliosRequest;

/** Service Catalog, in whose ARNs the service is called {@code catalog}. */
final class ServiceCatalogTypes {
    private static final GenericType PORTFOLIO = GenericType.regional(
                    "catalog:portfolio", ListPortfoliosRequest.class, "PortfolioDetails")
            .id("Id", IdStyle.unique("port-"))
            .name("DisplayName", "products", "sandbox")
            .arn("ARN", "portfolio/{id}")
            .created("CreatedTime")
            .with("ProviderName", "Platform", "Cloud Centre")
            .pages(0, 20, 20)
            .build();

    static final List<GenericType> ALL = List.of(PORTFOLIO);

    private ServiceCatalogTypes() {}
}
