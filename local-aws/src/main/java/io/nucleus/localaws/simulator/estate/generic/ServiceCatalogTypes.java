package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** Service Catalog. */
final class ServiceCatalogTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private ServiceCatalogTypes() {}
}
