package io.nucleus.localaws.simulator.estate;

import io.nucleus.inventory.model.ResourceType;

/**
 * Names a cell: the resources of one type of one account in one region.
 *
 * @param region {@code aws-global} for global types
 */
public record CellKey(String accountId, String region, ResourceType type) {}
