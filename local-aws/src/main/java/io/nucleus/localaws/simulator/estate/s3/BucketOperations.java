package io.nucleus.localaws.simulator.estate.s3;

import io.nucleus.localaws.simulator.estate.Arns;
import io.nucleus.localaws.simulator.estate.Estate;
import io.nucleus.localaws.simulator.estate.EstateView;
import io.nucleus.localaws.simulator.estate.Item;
import io.nucleus.localaws.simulator.protocol.CallContext;
import io.nucleus.localaws.simulator.protocol.OperationRegistry;
import io.nucleus.localaws.simulator.protocol.SimulatedError;
import java.util.Map;
import software.amazon.awssdk.services.s3.model.GetBucketEncryptionRequest;
import software.amazon.awssdk.services.s3.model.GetBucketEncryptionResponse;
import software.amazon.awssdk.services.s3.model.GetBucketLocationRequest;
import software.amazon.awssdk.services.s3.model.GetBucketLocationResponse;
import software.amazon.awssdk.services.s3.model.GetBucketTaggingRequest;
import software.amazon.awssdk.services.s3.model.GetBucketTaggingResponse;
import software.amazon.awssdk.services.s3.model.GetBucketVersioningRequest;
import software.amazon.awssdk.services.s3.model.GetBucketVersioningResponse;
import software.amazon.awssdk.services.s3.model.GetPublicAccessBlockRequest;
import software.amazon.awssdk.services.s3.model.GetPublicAccessBlockResponse;
import software.amazon.awssdk.services.s3.model.HeadBucketRequest;
import software.amazon.awssdk.services.s3.model.HeadBucketResponse;
import software.amazon.awssdk.services.s3.model.PublicAccessBlockConfiguration;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionByDefault;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionConfiguration;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionRule;
import software.amazon.awssdk.services.s3.model.Tag;

/** What S3 tells about one bucket, to a caller in the bucket's own region. */
final class BucketOperations {
    private static final int NOT_FOUND = 404;
    private static final int OLD_LOCATION_DAYS = 1_800;

    private final Estate estate;

    BucketOperations(Estate estate) {
        this.estate = estate;
    }

    void register(OperationRegistry registry) {
        registry.register(HeadBucketRequest.class, this::head)
                .register(GetBucketLocationRequest.class, this::location)
                .register(GetBucketTaggingRequest.class, this::tagging)
                .register(GetBucketVersioningRequest.class, this::versioning)
                .register(GetBucketEncryptionRequest.class, this::encryption)
                .register(GetPublicAccessBlockRequest.class, this::publicAccessBlock);
    }

    /**
     * Answers from any region. AWS redirects here too, but with the region in a header of the redirect, from which clients
     * go on; so they get the region in either case.
     */
    private HeadBucketResponse head(CallContext call, HeadBucketRequest request) {
        Item bucket = findAnywhere(call, request.bucket());
        return HeadBucketResponse.builder()
                .bucketRegion(bucket.region())
                .accessPointAlias(false)
                .build();
    }

    /** Null for us-east-1; old buckets in eu-west-1 answer {@code EU} (GetBucketLocation, API reference). */
    private GetBucketLocationResponse location(CallContext call, GetBucketLocationRequest request) {
        Item bucket = findAnywhere(call, request.bucket());
        String constraint =
                switch (bucket.region()) {
                    case "us-east-1" -> null;
                    case "eu-west-1" -> bucket.ageDays() > OLD_LOCATION_DAYS ? "EU" : "eu-west-1";
                    default -> bucket.region();
                };
        return GetBucketLocationResponse.builder()
                .locationConstraint(constraint)
                .build();
    }

    private GetBucketTaggingResponse tagging(CallContext call, GetBucketTaggingRequest request) {
        Map<String, String> tags = find(call, request.bucket()).tags();
        if (tags.isEmpty()) {
            throw new SimulatedError("NoSuchTagSet", NOT_FOUND, "The TagSet does not exist");
        }
        return GetBucketTaggingResponse.builder()
                .tagSet(tags.entrySet().stream()
                        .map(tag -> Tag.builder()
                                .key(tag.getKey())
                                .value(tag.getValue())
                                .build())
                        .toList())
                .build();
    }

    /** A bucket that never had versioning has no status at all. */
    private GetBucketVersioningResponse versioning(CallContext call, GetBucketVersioningRequest request) {
        int draw = find(call, request.bucket()).fixed().below("versioning", 10);
        String status = draw < 5 ? "Enabled" : draw < 6 ? "Suspended" : null;
        return GetBucketVersioningResponse.builder().status(status).build();
    }

    private GetBucketEncryptionResponse encryption(CallContext call, GetBucketEncryptionRequest request) {
        Item bucket = find(call, request.bucket());
        boolean kms = bucket.fixed().percent("kms", 35);
        ServerSideEncryptionByDefault standard = ServerSideEncryptionByDefault.builder()
                .sseAlgorithm(kms ? ServerSideEncryption.AWS_KMS : ServerSideEncryption.AES256)
                .kmsMasterKeyID(
                        kms ? Arns.of(bucket, "kms", "key/" + bucket.fixed().uuid("key")) : null)
                .build();
        return GetBucketEncryptionResponse.builder()
                .serverSideEncryptionConfiguration(ServerSideEncryptionConfiguration.builder()
                        .rules(ServerSideEncryptionRule.builder()
                                .applyServerSideEncryptionByDefault(standard)
                                .bucketKeyEnabled(kms)
                                .build())
                        .build())
                .build();
    }

    private GetPublicAccessBlockResponse publicAccessBlock(CallContext call, GetPublicAccessBlockRequest request) {
        Item bucket = find(call, request.bucket());
        if (bucket.fixed().percent("no block", 15)) {
            throw new SimulatedError(
                    "NoSuchPublicAccessBlockConfiguration",
                    NOT_FOUND,
                    "The public access block configuration was not found");
        }
        boolean all = !bucket.fixed().percent("partial block", 5);
        return GetPublicAccessBlockResponse.builder()
                .publicAccessBlockConfiguration(PublicAccessBlockConfiguration.builder()
                        .blockPublicAcls(true)
                        .ignorePublicAcls(true)
                        .blockPublicPolicy(all)
                        .restrictPublicBuckets(all)
                        .build())
                .build();
    }

    private Item find(CallContext call, String name) {
        Item bucket = findAnywhere(call, name);
        if (!bucket.region().equals(call.region())) {
            throw new SimulatedError(
                    "PermanentRedirect",
                    301,
                    "The bucket you are attempting to access must be addressed using the specified endpoint. "
                            + "Please send all future requests to this endpoint.");
        }
        return bucket;
    }

    private Item findAnywhere(CallContext call, String name) {
        EstateView view = estate.view();
        return Buckets.find(view, call.accountId(), name)
                .orElseThrow(() -> Buckets.existsAnywhere(view, name)
                        ? new SimulatedError("AccessDenied", 403, "Access Denied")
                        : new SimulatedError("NoSuchBucket", NOT_FOUND, "The specified bucket does not exist"));
    }
}
