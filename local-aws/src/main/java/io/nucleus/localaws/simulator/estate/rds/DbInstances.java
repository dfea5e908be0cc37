package io.nucleus.localaws.simulator.estate.rds;

import io.nucleus.localaws.simulator.estate.Arns;
import io.nucleus.localaws.simulator.estate.Item;
import io.nucleus.localaws.simulator.estate.Names;
import io.nucleus.localaws.simulator.estate.ResourceDefinition;
import io.nucleus.localaws.simulator.estate.ec2.Network;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.rds.model.DBInstance;
import software.amazon.awssdk.services.rds.model.DBParameterGroupStatus;
import software.amazon.awssdk.services.rds.model.DBSubnetGroup;
import software.amazon.awssdk.services.rds.model.Endpoint;
import software.amazon.awssdk.services.rds.model.Tag;
import software.amazon.awssdk.services.rds.model.VpcSecurityGroupMembership;

/** RDS database instances. */
final class DbInstances {
    static final ResourceDefinition TYPE = ResourceDefinition.regional("rds:db", "rds", "DescribeDBInstances")
            .share(2.5)
            .id(item -> Names.of(item, List.of("db", "db", "primary", "replica", "reporting")))
            .arn(item -> Arns.of(item, "rds", "db:" + item.id()))
            .state(DbInstances::state)
            .build();

    private record Engine(String name, String version, int port) {}

    private static final List<Engine> ENGINES = List.of(
            new Engine("postgres", "16.4", 5432),
            new Engine("postgres", "15.8", 5432),
            new Engine("postgres", "13.16", 5432),
            new Engine("postgres", "11.22", 5432),
            new Engine("postgres", "9.6.24", 5432),
            new Engine("mysql", "8.0.39", 3306),
            new Engine("mysql", "8.0.28", 3306),
            new Engine("mysql", "5.7.44", 3306),
            new Engine("mysql", "5.6.51", 3306),
            new Engine("mariadb", "10.3.39", 3306),
            new Engine("mariadb", "10.11.8", 3306),
            new Engine("aurora-postgresql", "15.4", 5432),
            new Engine("aurora-mysql", "5.7.mysql_aurora.2.11.2", 3306),
            new Engine("sqlserver-se", "13.00.6435.1.v1", 1433),
            new Engine("oracle-ee", "12.1.0.2.v28", 1521));

    private static final List<String> CLASSES = List.of(
            "db.t3.micro",
            "db.t3.medium",
            "db.t4g.medium",
            "db.m5.large",
            "db.m6g.xlarge",
            "db.r5.2xlarge",
            "db.r6g.large");

    private DbInstances() {}

    private static String state(Item item) {
        if (item.isLastDay()) {
            return "deleting";
        }
        int draw = item.current().below("state", 100);
        return draw < 88 ? "available" : draw < 95 ? "stopped" : draw < 97 ? "storage-full" : "backing-up";
    }

    static String engine(Item item) {
        return item.fixed().pick("engine", ENGINES).name();
    }

    static String resourceId(Item item) {
        return "db-" + item.fixed().alphanumeric("resource id", 13)
                + item.fixed().alphanumeric("resource id 2", 13);
    }

    static DBInstance describe(Item item) {
        Engine engine = item.fixed().pick("engine", ENGINES);
        Network network = Network.of(item);
        boolean encrypted = item.fixed().percent("encrypted", 75);
        DBInstance.Builder instance = DBInstance.builder()
                .dbInstanceIdentifier(item.wire(item.id()))
                .dbInstanceArn(item.wire(item.arn()))
                .dbInstanceStatus(item.state())
                .dbiResourceId(resourceId(item))
                .dbInstanceClass(item.fixed().pick("class", CLASSES))
                .engine(engine.name())
                .engineVersion(engine.version())
                .masterUsername("admin")
                .dbName(Names.domain(item))
                .endpoint(Endpoint.builder()
                        .address(item.id() + "." + item.fixed().hex("host", 12) + "." + item.region()
                                + ".rds.amazonaws.com")
                        .port(engine.port())
                        .hostedZoneId("Z" + item.fixed().alphanumeric("zone", 13))
                        .build())
                .instanceCreateTime(item.createdAt())
                .tagList(tags(item.tags()));
        storage(instance, item, encrypted);
        operation(instance, item);
        return networked(instance, item, network, engine).build();
    }

    private static void storage(DBInstance.Builder instance, Item item, boolean encrypted) {
        instance.allocatedStorage(
                        item.fixed().pick("storage", List.of(20, 50, 100, 200, 500, 1000)) + 10 * item.revision())
                .storageType(item.fixed().pick("storage type", List.of("gp2", "gp3", "io1")))
                .storageEncrypted(encrypted)
                .kmsKeyId(encrypted ? Arns.of(item, "kms", "key/" + item.fixed().uuid("key")) : null);
    }

    private static void operation(DBInstance.Builder instance, Item item) {
        instance.backupRetentionPeriod(item.fixed().pick("retention", List.of(0, 1, 7, 7, 14, 35)))
                .preferredBackupWindow("03:00-03:30")
                .preferredMaintenanceWindow("sun:04:00-sun:04:30")
                .latestRestorableTime(item.changedAt())
                .autoMinorVersionUpgrade(item.fixed().percent("auto upgrade", 70))
                .licenseModel("general-public-license")
                .multiAZ(item.fixed().percent("multi-az", 40))
                .deletionProtection(item.fixed().percent("protected", 50))
                .copyTagsToSnapshot(true)
                .iamDatabaseAuthenticationEnabled(item.fixed().percent("iam", 25))
                .performanceInsightsEnabled(item.fixed().percent("insights", 30))
                .monitoringInterval(0)
                .caCertificateIdentifier(item.fixed().percent("old ca", 15) ? "rds-ca-2019" : "rds-ca-rsa2048-g1");
    }

    private static DBInstance.Builder networked(
            DBInstance.Builder instance, Item item, Network network, Engine engine) {
        return instance.availabilityZone(network.zone(item.fixed().below("zone", 3)))
                .publiclyAccessible(item.fixed().percent("public", 8))
                .vpcSecurityGroups(network.securityGroupIds().stream()
                        .map(group -> VpcSecurityGroupMembership.builder()
                                .vpcSecurityGroupId(group)
                                .status("active")
                                .build())
                        .toList())
                .dbSubnetGroup(DBSubnetGroup.builder()
                        .dbSubnetGroupName("default")
                        .dbSubnetGroupDescription("default")
                        .vpcId(network.vpcId())
                        .subnetGroupStatus("Complete")
                        .build())
                .dbParameterGroups(DBParameterGroupStatus.builder()
                        .dbParameterGroupName(
                                "default." + engine.name() + engine.version().split("\\.")[0])
                        .parameterApplyStatus("in-sync")
                        .build());
    }

    static List<Tag> tags(Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
    }
}
