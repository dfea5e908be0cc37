package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.GLACIER;

import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.services.glacier.GlacierAsyncClient;
import software.amazon.awssdk.services.glacier.model.DescribeVaultOutput;
import software.amazon.awssdk.services.glacier.model.ListTagsForVaultRequest;
import software.amazon.awssdk.services.glacier.model.ListTagsForVaultResponse;
import software.amazon.awssdk.services.glacier.model.ListVaultsRequest;
import software.amazon.awssdk.services.glacier.model.ListVaultsResponse;

/** Amazon S3 Glacier's vaults, which are older than the storage classes of S3 and no part of it. Its API writes numbers and times as text. */
final class GlacierListings {
    /** The account of the credentials. */
    private static final String OWN_ACCOUNT = "-";

    private GlacierListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(vaults());
    }

    private static Listing<GlacierAsyncClient, DescribeVaultOutput> vaults() {
        return Listing.regional(GLACIER, "glacier:ListVaults")
                .pages(
                        1,
                        10,
                        size -> ListVaultsRequest.builder()
                                .accountId(OWN_ACCOUNT)
                                .limit(String.valueOf(size)),
                        GlacierAsyncClient::listVaultsPaginator,
                        ListVaultsResponse::vaultList)
                .tagsOfEach(
                        "glacier:ListTagsForVault",
                        vault -> ListTagsForVaultRequest.builder()
                                .accountId(OWN_ACCOUNT)
                                .vaultName(vault.vaultName()),
                        GlacierAsyncClient::listTagsForVault,
                        ListTagsForVaultResponse::tags,
                        Answer.goneIf("ResourceNotFoundException"))
                .yields(ResourceKind.of("glacier:vaults", DescribeVaultOutput::vaultName, DescribeVaultOutput::vaultARN)
                        .name(DescribeVaultOutput::vaultName)
                        .created(vault -> vault.creationDate() == null ? null : Instant.parse(vault.creationDate()))
                        .withoutVolatile("LastInventoryDate", "NumberOfArchives", "SizeInBytes")
                        .build());
    }
}
