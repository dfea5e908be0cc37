package io.nucleus.localaws;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * How the embedded servers are reached. The credentials open nothing else in the world: the servers listen on loopback
 * only, and the key is the same everywhere, so it is no secret. Clients belong to the caller, who closes them.
 *
 * @param dynamoDb DynamoDB's endpoint
 * @param sqs SQS's endpoint
 * @param s3 S3's endpoint; buckets are in the path
 */
public record HubAccess(URI dynamoDb, URI sqs, URI s3) {
    public static final String REGION = "us-east-1";
    /** The account the servers pretend to be; no account of the simulated organization. */
    public static final String ACCOUNT_ID = "000000000000";

    public static final String ACCESS_KEY_ID = "NUCLEUSLOCAL";
    public static final String SECRET_ACCESS_KEY = "nucleus-local-secret";

    public HubAccess {
        requireNonNull(dynamoDb, "dynamoDb is null");
        requireNonNull(sqs, "sqs is null");
        requireNonNull(s3, "s3 is null");
    }

    public DynamoDbClient dynamoDbClient() {
        return DynamoDbClient.builder()
                .endpointOverride(dynamoDb)
                .region(Region.of(REGION))
                .credentialsProvider(credentials())
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    public SqsClient sqsClient() {
        return SqsClient.builder()
                .endpointOverride(sqs)
                .region(Region.of(REGION))
                .credentialsProvider(credentials())
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    public S3Client s3Client() {
        return S3Client.builder()
                .endpointOverride(s3)
                .region(Region.of(REGION))
                .credentialsProvider(credentials())
                .forcePathStyle(true)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    public S3Presigner s3Presigner() {
        return S3Presigner.builder()
                .endpointOverride(s3)
                .region(Region.of(REGION))
                .credentialsProvider(credentials())
                .serviceConfiguration(
                        S3Configuration.builder().pathStyleAccessEnabled(true).build())
                .build();
    }

    private static AwsCredentialsProvider credentials() {
        return StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCESS_KEY_ID, SECRET_ACCESS_KEY));
    }
}
