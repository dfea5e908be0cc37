package io.nucleus.localaws;

import io.nucleus.localaws.embedded.Listen;

/**
 * Where the embedded servers listen on loopback; 0 is any free port.
 *
 * @param dynamoDb DynamoDB
 * @param sqs SQS
 * @param s3 S3
 */
public record Ports(int dynamoDb, int sqs, int s3) {
    /** Any free ports: for tests, which run side by side. */
    public static final Ports RANDOM = new Ports(0, 0, 0);

    /** The ports a person finds the servers at. */
    public static final Ports USUAL = new Ports(8101, 8102, 8103);

    /** The environment variables that change {@link #USUAL}. */
    public static final String DYNAMODB_SETTING = "NUCLEUS_DYNAMODB_PORT";

    public static final String SQS_SETTING = "NUCLEUS_SQS_PORT";
    public static final String S3_SETTING = "NUCLEUS_S3_PORT";

    Listen listenForDynamoDb() {
        return new Listen(dynamoDb, "DynamoDB", DYNAMODB_SETTING);
    }

    Listen listenForSqs() {
        return new Listen(sqs, "SQS", SQS_SETTING);
    }

    Listen listenForS3() {
        return new Listen(s3, "S3", S3_SETTING);
    }
}
