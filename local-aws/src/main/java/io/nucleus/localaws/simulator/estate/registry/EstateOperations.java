package io.nucleus.localaws.simulator.estate.registry;

import io.nucleus.localaws.simulator.estate.Estate;
import io.nucleus.localaws.simulator.estate.ResourceDefinition;
import io.nucleus.localaws.simulator.estate.cloudfront.CloudFrontOperations;
import io.nucleus.localaws.simulator.estate.dynamodb.DynamoDbOperations;
import io.nucleus.localaws.simulator.estate.ec2.Ec2Operations;
import io.nucleus.localaws.simulator.estate.ecs.EcsOperations;
import io.nucleus.localaws.simulator.estate.eks.EksOperations;
import io.nucleus.localaws.simulator.estate.elb.ElbOperations;
import io.nucleus.localaws.simulator.estate.generic.GenericTypes;
import io.nucleus.localaws.simulator.estate.iam.IamOperations;
import io.nucleus.localaws.simulator.estate.iam.RoleTrust;
import io.nucleus.localaws.simulator.estate.kms.KmsOperations;
import io.nucleus.localaws.simulator.estate.lambda.LambdaOperations;
import io.nucleus.localaws.simulator.estate.organizations.OrganizationAccounts;
import io.nucleus.localaws.simulator.estate.rds.RdsOperations;
import io.nucleus.localaws.simulator.estate.s3.S3Operations;
import io.nucleus.localaws.simulator.estate.sns.SnsOperations;
import io.nucleus.localaws.simulator.estate.sqs.SqsOperations;
import io.nucleus.localaws.simulator.estate.tagging.TaggingOperations;
import io.nucleus.localaws.simulator.protocol.OperationRegistry;
import java.util.List;
import java.util.stream.Stream;

/** The services of the estate. A service is added here. */
public final class EstateOperations {
    /** Every type that the estate has. */
    public static final List<ResourceDefinition> TYPES = Stream.of(
                    Ec2Operations.TYPES,
                    RdsOperations.TYPES,
                    S3Operations.TYPES,
                    LambdaOperations.TYPES,
                    DynamoDbOperations.TYPES,
                    EcsOperations.TYPES,
                    EksOperations.TYPES,
                    ElbOperations.TYPES,
                    SnsOperations.TYPES,
                    SqsOperations.TYPES,
                    KmsOperations.TYPES,
                    IamOperations.TYPES,
                    CloudFrontOperations.TYPES,
                    List.of(OrganizationAccounts.TYPE),
                    GenericTypes.DEFINITIONS)
            .flatMap(List::stream)
            .toList();

    private EstateOperations() {}

    /** @throws IllegalStateException if one of the operations has been registered */
    public static void registerAll(OperationRegistry registry, Estate estate, RoleTrust trust) {
        Ec2Operations.register(registry, estate);
        RdsOperations.register(registry, estate);
        S3Operations.register(registry, estate);
        LambdaOperations.register(registry, estate);
        DynamoDbOperations.register(registry, estate);
        EcsOperations.register(registry, estate);
        EksOperations.register(registry, estate);
        ElbOperations.register(registry, estate);
        SnsOperations.register(registry, estate);
        SqsOperations.register(registry, estate);
        KmsOperations.register(registry, estate);
        IamOperations.register(registry, estate, trust);
        CloudFrontOperations.register(registry, estate);
        GenericTypes.register(registry, estate);
        TaggingOperations.register(registry, estate);
    }
}
