package io.nucleus.collector.catalogue;

import static io.nucleus.collector.access.AwsServices.S3;

import io.nucleus.collector.access.Place;
import java.util.List;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.s3.model.GetBucketLocationResponse;
import software.amazon.awssdk.services.s3.model.GetBucketVersioningResponse;
import software.amazon.awssdk.services.s3.model.ListBucketsResponse;
import software.amazon.awssdk.services.s3.model.Tag;

/**
 * Amazon S3. One listing shows the buckets of all regions; asking for a page size makes S3 tell each bucket's region (S3 API
 * Reference, "ListBuckets"). A bucket whose policy denies everything is kept with what the listing says of it.
 */
final class S3Listings {
    private static final Answer ABOUT_A_BUCKET = Answer.goneIf("NoSuchBucket");

    private S3Listings() {}

    static List<Listing<?, ?>> all() {
        return List.of(buckets());
    }

    private static Listing<S3AsyncClient, Bucket> buckets() {
        return Listing.global(
                        S3,
                        "s3:ListAllMyBuckets",
                        ask -> ask.items(
                                ask.client()
                                        .listBucketsPaginator(r ->
                                                r.maxBuckets(ask.page(1, 1_000)).overrideConfiguration(ask.account())),
                                ListBucketsResponse::buckets))
                .eachOf(
                        b -> b.bucketRegion() == null,
                        "s3:GetBucketLocation",
                        (ask, b) -> ask.client()
                                .getBucketLocation(r -> r.bucket(b.name()).overrideConfiguration(ask.account())),
                        (draft, r) -> draft.withItem(draft.item().toBuilder()
                                .bucketRegion(regionOf(r))
                                .build()),
                        ABOUT_A_BUCKET)
                .each(
                        "s3:GetBucketTagging",
                        (ask, b) -> ask.in(clientRegion(ask.place(), b))
                                .client()
                                .getBucketTagging(r -> r.bucket(b.name()).overrideConfiguration(ask.account())),
                        (draft, r) -> draft.withTags(Tags.of(r.tagSet(), Tag::key, Tag::value)),
                        ABOUT_A_BUCKET.noneIf("NoSuchTagSet"))
                .each(
                        "s3:GetBucketVersioning",
                        (ask, b) -> ask.in(clientRegion(ask.place(), b))
                                .client()
                                .getBucketVersioning(r -> r.bucket(b.name()).overrideConfiguration(ask.account())),
                        (draft, r) -> draft.withExtra("Versioning", versioning(r)),
                        ABOUT_A_BUCKET)
                .each(
                        "s3:GetEncryptionConfiguration",
                        (ask, b) -> ask.in(clientRegion(ask.place(), b))
                                .client()
                                .getBucketEncryption(r -> r.bucket(b.name()).overrideConfiguration(ask.account())),
                        (draft, r) -> draft.withExtra("Encryption", r.serverSideEncryptionConfiguration()),
                        ABOUT_A_BUCKET.noneIf("ServerSideEncryptionConfigurationNotFoundError"))
                .each(
                        "s3:GetBucketPublicAccessBlock",
                        (ask, b) -> ask.in(clientRegion(ask.place(), b))
                                .client()
                                .getPublicAccessBlock(r -> r.bucket(b.name()).overrideConfiguration(ask.account())),
                        (draft, r) -> draft.withExtra("PublicAccessBlock", r.publicAccessBlockConfiguration()),
                        ABOUT_A_BUCKET.noneIf("NoSuchPublicAccessBlockConfiguration"))
                .yields(ResourceKind.of(
                                "s3:bucket",
                                Bucket::name,
                                (place, b) -> "arn:" + place.partition() + ":s3:::" + b.name())
                        .name(Bucket::name)
                        .created(Bucket::creationDate)
                        .region((place, b) -> b.bucketRegion() == null ? place.region() : b.bucketRegion())
                        .build());
    }

    /** AWS leaves it out until it was switched on once (S3 API Reference, "GetBucketVersioning"). */
    private static String versioning(GetBucketVersioningResponse response) {
        return response.statusAsString() == null ? "Unversioned" : response.statusAsString();
    }

    private static String clientRegion(Place place, Bucket bucket) {
        return bucket.bucketRegion() == null ? place.clientRegion() : bucket.bucketRegion();
    }

    /** No constraint means us-east-1, {@code EU} is old for eu-west-1 (S3 API Reference, "GetBucketLocation"). */
    private static String regionOf(GetBucketLocationResponse response) {
        String constraint = response.locationConstraintAsString();
        if (constraint == null || constraint.isEmpty() || constraint.equals("null")) {
            return "us-east-1";
        }
        return constraint.equals("EU") ? "eu-west-1" : constraint;
    }
}
