package io.nucleus.localaws.simulator.estate.generic;

import io.nucleus.localaws.simulator.estate.Item;
import java.util.List;
import software.amazon.awssdk.services.backup.model.ListBackupPlansRequest;
import software.amazon.awssdk.services.backup.model.ListBackupVaultsRequest;

/** AWS Backup: vaults and plans. Their listings have no tags. */
final class BackupTypes {
    private static final GenericType VAULT = GenericType.regional(
                    "backup:backup-vault", ListBackupVaultsRequest.class, "BackupVaultList")
            .id("BackupVaultName", IdStyle.name("vault", "backups"))
            .arn("BackupVaultArn", "backup-vault:{id}")
            .state("VaultState", "AVAILABLE", "CREATING")
            .created("CreationDate")
            .with("VaultType", "BACKUP_VAULT", "BACKUP_VAULT", "LOGICALLY_AIR_GAPPED_BACKUP_VAULT")
            .with("Locked", false, false, true)
            .with("MinRetentionDays", 1, 7)
            .part("NumberOfRecoveryPoints", item -> item.ageDays() + 1)
            .pages(1, 1_000, 1_000)
            .build();

    private static final GenericType PLAN = GenericType.regional(
                    "backup:backup-plan", ListBackupPlansRequest.class, "BackupPlansList")
            .id("BackupPlanId", IdStyle.uuid())
            .arn("BackupPlanArn", "backup-plan:{id}")
            .name("BackupPlanName", "daily", "weekly", "compliance")
            .created("CreationDate")
            .part("VersionId", item -> item.current().uuid("version"))
            .part("LastExecutionDate", Item::changedAt)
            .pages(1, 1_000, 1_000)
            .build();

    static final List<GenericType> ALL = List.of(VAULT, PLAN);

    private BackupTypes() {}
}
