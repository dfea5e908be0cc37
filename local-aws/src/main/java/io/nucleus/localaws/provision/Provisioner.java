package io.nucleus.localaws.provision;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Makes all that a deployment keeps its data in; running it again changes nothing. */
public final class Provisioner {
    private final TableProvisioner table;
    private final QueueProvisioner queues;
    private final BucketProvisioner buckets;

    public Provisioner(DynamoDbClient dynamoDb, SqsClient sqs, S3Client s3) {
        this.table = new TableProvisioner(dynamoDb);
        this.queues = new QueueProvisioner(sqs);
        this.buckets = new BucketProvisioner(s3);
    }

    /**
     * @param prefix begins the names of queues and buckets
     * @param tableName the table's name
     * @throws software.amazon.awssdk.core.exception.SdkException if a server refuses or cannot be reached
     */
    public void provision(String prefix, String tableName) {
        table.provision(tableName);
        queues.provision(prefix);
        buckets.provision(prefix);
    }
}
