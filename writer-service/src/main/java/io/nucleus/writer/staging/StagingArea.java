package io.nucleus.writer.staging;

import io.nucleus.inventory.model.AccountId;
import io.nucleus.inventory.model.message.PayloadObject;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The batches of running scans. A batch's object is written before the batch counts as stored and removed after its account
 * has settled; whatever a crash leaves behind is the bucket's lifecycle rule's to remove.
 */
@Singleton
public class StagingArea {
    private static final String CONTENT_TYPE = "application/gzip";
    /** Batches have up to a megabyte: these are in memory for each region that settles. */
    private static final int TOGETHER = 3;

    private final DataBucket bucket;

    public StagingArea(DataBucket bucket) {
        this.bucket = bucket;
    }

    /** Emits once the batch is durable. Storing it again writes the same bytes to the same key. */
    public Uni<Void> store(AttemptRef attempt, int sequence, List<StagedResource> resources) {
        return bucket.put(attempt.stagingKey(sequence), StagedLines.write(resources), CONTENT_TYPE);
    }

    /**
     * Goes through what is staged of an attempt, in the order of its batches, some of them at a time: the next ones are read when the
     * work on these is done, so that no more than these are in memory.
     *
     * @param batches how many there are
     * @return fails with {@link MissingBatchException} if one is not there
     */
    public Uni<Void> forEach(AttemptRef attempt, int batches, Function<List<StagedResource>, Uni<Void>> work) {
        return Multi.createFrom()
                .iterable(windows(batches))
                .onItem()
                .transformToUniAndConcatenate(window -> readAll(attempt, window)
                        .map(some -> some.stream().flatMap(List::stream).toList())
                        .chain(some -> work.apply(some)))
                .collect()
                .last();
    }

    /** Some batches at once, in the order asked for. */
    public Uni<List<List<StagedResource>>> readAll(AttemptRef attempt, List<Integer> sequences) {
        return Uni.join()
                .all(sequences.stream().map(s -> read(attempt.stagingKey(s))).toList())
                .andFailFast();
    }

    private Uni<List<StagedResource>> read(String key) {
        return bucket.get(key)
                .map(object -> StagedLines.read(object.orElseThrow(() -> new MissingBatchException(key))));
    }

    /** The numbers of an attempt's batches, in groups that are read at once. */
    public static List<List<Integer>> windows(int batches) {
        return IntStream.iterate(0, from -> from < batches, from -> from + TOGETHER)
                .mapToObj(from -> IntStream.range(from, Math.min(batches, from + TOGETHER))
                        .boxed()
                        .toList())
                .toList();
    }

    /** Removes everything staged for an account in a scan, by collectors and writers. @return how many objects there were */
    public Uni<Long> clear(String scanId, AccountId accountId) {
        return bucket.deleteAll(AttemptRef.accountPrefix(scanId, accountId))
                .chain(staged -> bucket.deleteAll(PayloadObject.keysOf(scanId, accountId))
                        .map(payloads -> staged + payloads));
    }

    /** A batch that was recorded as durable is not there. */
    public static final class MissingBatchException extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        MissingBatchException(String key) {
            super("staged batch " + key + " is not there");
        }
    }
}
