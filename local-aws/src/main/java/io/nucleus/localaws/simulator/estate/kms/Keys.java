package io.nucleus.localaws.simulator.estate.kms;

import io.nucleus.localaws.simulator.estate.Account;
import io.nucleus.localaws.simulator.estate.Arns;
import io.nucleus.localaws.simulator.estate.EstateSize;
import io.nucleus.localaws.simulator.estate.Ids;
import io.nucleus.localaws.simulator.estate.Item;
import io.nucleus.localaws.simulator.estate.Names;
import io.nucleus.localaws.simulator.estate.ResourceDefinition;
import io.nucleus.localaws.simulator.estate.Tags;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.kms.model.EncryptionAlgorithmSpec;
import software.amazon.awssdk.services.kms.model.KeyManagerType;
import software.amazon.awssdk.services.kms.model.KeyMetadata;
import software.amazon.awssdk.services.kms.model.KeySpec;
import software.amazon.awssdk.services.kms.model.KeyUsageType;
import software.amazon.awssdk.services.kms.model.OriginType;

/** KMS keys: those that AWS made for its services, and customers' own. Their names are their aliases. */
final class Keys {
    /** Services whose own key exists wherever an account is active. */
    private static final List<String> AWS_MANAGED = List.of("ebs", "rds", "lambda", "s3", "dynamodb");

    private static final String PENDING_DELETION = "PendingDeletion";

    static final ResourceDefinition TYPE = ResourceDefinition.regional("kms:key", "kms", "ListKeys", "DescribeKey")
            .share(3.5)
            .fixed(Keys::fixed)
            .lookup(Ids::slotOfUuid)
            .id(Ids::uuid)
            .arn(item -> Arns.of(item, "kms", "key/" + item.id()))
            .name(Keys::name)
            .state(Keys::state)
            .tags(Keys::tags)
            .build();

    private Keys() {}

    private static Map<String, String> tags(Item item) {
        return item.isFixed() ? Map.of() : Tags.of(item);
    }

    private static String state(Item item) {
        if (item.isFixed()) {
            return "Enabled";
        }
        int draw = item.current().below("state", 100);
        if (item.isLastDay() || draw < 4) {
            return PENDING_DELETION;
        }
        return draw < 9 ? "Disabled" : "Enabled";
    }

    /** The first of its aliases in alphabetical order, without its prefix; empty if it has none. */
    private static String name(Item item) {
        return Aliases.of(item).stream()
                .filter(alias -> !alias.isMalformed())
                .map(Item::name)
                .sorted()
                .findFirst()
                .orElse("");
    }

    /** AWS's own keys and their aliases are wherever an account is active. */
    static int fixed(EstateSize size, Account account, String region) {
        return account.isActive(region) ? AWS_MANAGED.size() : 0;
    }

    /** The name of one of AWS's own keys. */
    static String awsManaged(int slot) {
        return "aws/" + AWS_MANAGED.get(slot);
    }

    static KeyMetadata describe(Item item) {
        String state = item.state();
        return KeyMetadata.builder()
                .keyId(item.wire(item.id()))
                .arn(item.wire(item.arn()))
                .awsAccountId(item.accountId())
                .creationDate(item.createdAt())
                .enabled(state.equals("Enabled"))
                .keyState(state)
                .deletionDate(state.equals(PENDING_DELETION) ? item.changedAt().plus(Duration.ofDays(30)) : null)
                .description(item.isFixed() ? "Default key that protects my data" : Names.domain(item) + " key")
                .keyManager(item.isFixed() ? KeyManagerType.AWS : KeyManagerType.CUSTOMER)
                .keyUsage(KeyUsageType.ENCRYPT_DECRYPT)
                .keySpec(KeySpec.SYMMETRIC_DEFAULT)
                .customerMasterKeySpec("SYMMETRIC_DEFAULT")
                .encryptionAlgorithms(EncryptionAlgorithmSpec.SYMMETRIC_DEFAULT)
                .origin(OriginType.AWS_KMS)
                .multiRegion(item.fixed().percent("multi-region", 6))
                .build();
    }
}
