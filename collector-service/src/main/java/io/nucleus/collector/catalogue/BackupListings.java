package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.BACKUP;

import io.nucleus.collector.access.Place;
import java.util.List;
import software.amazon.awssdk.services.backup.BackupAsyncClient;
import software.amazon.awssdk.services.backup.model.BackupPlansListMember;
import software.amazon.awssdk.services.backup.model.BackupVaultListMember;
import software.amazon.awssdk.services.backup.model.ListBackupPlansRequest;
import software.amazon.awssdk.services.backup.model.ListBackupPlansResponse;
import software.amazon.awssdk.services.backup.model.ListBackupVaultsRequest;
import software.amazon.awssdk.services.backup.model.ListBackupVaultsResponse;

/** AWS Backup: vaults and plans. A vault that another account shares may be listed, too; its ARN says whose it is. */
final class BackupListings {
    private BackupListings() {}

    static List<Listing<?, ?>> all() {
        return List.of(vaults(), plans());
    }

    private static Listing<BackupAsyncClient, BackupVaultListMember> vaults() {
        return Listing.regional(BACKUP, "backup:ListBackupVaults")
                .pages(
                        1,
                        1_000,
                        size -> ListBackupVaultsRequest.builder().maxResults(size),
                        BackupAsyncClient::listBackupVaultsPaginator,
                        ListBackupVaultsResponse::backupVaultList)
                .only(BackupListings::isOwn)
                .tagsInBulk()
                .yields(ResourceKind.of(
                                "backup:backup-vault",
                                BackupVaultListMember::backupVaultName,
                                BackupVaultListMember::backupVaultArn)
                        .name(BackupVaultListMember::backupVaultName)
                        .state(BackupVaultListMember::vaultStateAsString)
                        .created(BackupVaultListMember::creationDate)
                        .withoutVolatile("NumberOfRecoveryPoints")
                        .build());
    }

    private static Listing<BackupAsyncClient, BackupPlansListMember> plans() {
        return Listing.regional(BACKUP, "backup:ListBackupPlans")
                .pages(
                        1,
                        1_000,
                        size -> ListBackupPlansRequest.builder().maxResults(size),
                        BackupAsyncClient::listBackupPlansPaginator,
                        ListBackupPlansResponse::backupPlansList)
                .tagsInBulk()
                .yields(ResourceKind.of(
                                "backup:backup-plan",
                                BackupPlansListMember::backupPlanId,
                                BackupPlansListMember::backupPlanArn)
                        .name(BackupPlansListMember::backupPlanName)
                        .created(BackupPlansListMember::creationDate)
                        .withoutVolatile("LastExecutionDate")
                        .build());
    }

    /** One without an ARN is rejected later, for what it is. */
    private static boolean isOwn(Place place, BackupVaultListMember vault) {
        return vault.backupVaultArn() == null || vault.backupVaultArn().contains(":" + place.accountId() + ":");
    }
}
