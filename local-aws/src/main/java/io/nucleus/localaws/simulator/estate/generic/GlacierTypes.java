package io.nucleus.localaws.simulator.estate.generic;

import io.nucleus.localaws.simulator.estate.Item;
import java.util.List;
import software.amazon.awssdk.services.glacier.model.ListTagsForVaultRequest;
import software.amazon.awssdk.services.glacier.model.ListVaultsRequest;

/** Amazon S3 Glacier's vaults, ten to a page. */
final class GlacierTypes {
    private static final GenericType VAULT = GenericType.regional(
                    "glacier:vaults", ListVaultsRequest.class, "VaultList")
            .id("VaultName", IdStyle.name("archive", "records"))
            .arn("VaultARN", "vaults/{id}")
            .created("CreationDate")
            .part("LastInventoryDate", Item::changedAt)
            .part("NumberOfArchives", item -> item.current().below("archives", 100_000))
            .part("SizeInBytes", item -> 1_024L * item.current().below("size", 1_000_000_000))
            .pages(1, 10, 10)
            .build();

    static final List<GenericType> ALL = List.of(VAULT);
    static final List<GenericTags> TAGS =
            List.of(GenericTags.of(ListTagsForVaultRequest.class, "vaultName", "Tags", VAULT));

    private GlacierTypes() {}
}
