package io.nucleus.localaws.simulator.estate.s3;

import io.nucleus.localaws.simulator.estate.Cell;
import io.nucleus.localaws.simulator.estate.Estate;
import io.nucleus.localaws.simulator.estate.EstateView;
import io.nucleus.localaws.simulator.estate.Item;
import io.nucleus.localaws.simulator.estate.ResourceDefinition;
import io.nucleus.localaws.simulator.estate.paging.Page;
import io.nucleus.localaws.simulator.estate.paging.PageRule;
import io.nucleus.localaws.simulator.estate.paging.Pager;
import io.nucleus.localaws.simulator.estate.paging.Source;
import io.nucleus.localaws.simulator.protocol.CallContext;
import io.nucleus.localaws.simulator.protocol.OperationRegistry;
import java.util.List;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.s3.model.ListBucketsRequest;
import software.amazon.awssdk.services.s3.model.ListBucketsResponse;
import software.amazon.awssdk.services.s3.model.Owner;

/** S3's global listing of an account's buckets, and what it tells about each. */
public final class S3Operations {
    /** The types in this package. */
    public static final List<ResourceDefinition> TYPES = List.of(Buckets.TYPE);

    private final Estate estate;

    private S3Operations(Estate estate) {
        this.estate = estate;
    }

    public static void register(OperationRegistry registry, Estate estate) {
        S3Operations operations = new S3Operations(estate);
        registry.register(ListBucketsRequest.class, operations::listBuckets);
        new BucketOperations(estate).register(registry);
    }

    /** Without a page size S3 answers all at once, and without the buckets' regions (ListBuckets, API reference). */
    private ListBucketsResponse listBuckets(CallContext call, ListBucketsRequest request) {
        EstateView view = estate.view();
        List<Cell> cells = Buckets.cells(view, call.accountId()).stream()
                .filter(cell -> request.bucketRegion() == null || cell.region().equals(request.bucketRegion()))
                .toList();
        String prefix = request.prefix() == null ? "" : request.prefix();
        Page<Item> page = Pager.of(call, PageRule.S3_LIST_BUCKETS, request.bucketRegion() + "/" + prefix)
                .page(
                        request.maxBuckets(),
                        request.continuationToken(),
                        Source.of(view, cells).filter(item -> item.id().startsWith(prefix)));
        boolean paged = request.maxBuckets() != null || request.bucketRegion() != null || request.prefix() != null;
        return ListBucketsResponse.builder()
                .buckets(page.map(item -> bucket(item, paged)))
                .owner(Owner.builder().id(ownerId(view, call)).build())
                .continuationToken(page.nextToken())
                .prefix(request.prefix())
                .build();
    }

    private static Bucket bucket(Item item, boolean withRegion) {
        return Bucket.builder()
                .name(item.wire(item.id()))
                .creationDate(item.createdAt())
                .bucketRegion(withRegion ? item.region() : null)
                .bucketArn(withRegion ? item.wire(item.arn()) : null)
                .build();
    }

    /** A canonical user id: 64 hexadecimal digits. */
    private static String ownerId(EstateView view, CallContext call) {
        var draws = Buckets.cells(view, call.accountId()).getFirst().draws();
        return draws.hex("owner 1", 16)
                + draws.hex("owner 2", 16)
                + draws.hex("owner 3", 16)
                + draws.hex("owner 4", 16);
    }
}
