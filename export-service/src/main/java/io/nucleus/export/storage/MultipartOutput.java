package io.nucleus.export.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.CompletedPart;

/**
 * Writes an object in parts, a few of them on their way at a time; what has been sent is not kept. Nothing of it can be seen
 * until it is completed, and all of it is gone once it is aborted. For one thread.
 */
public final class MultipartOutput extends OutputStream {
    private static final Logger LOG = Logger.getLogger(MultipartOutput.class);
    /** S3 takes 10,000 parts of 5 MiB to 5 GiB (Amazon S3 multipart upload limits): this makes 80 GB. */
    static final int PART_BYTES = 8 << 20;

    private static final int PARTS_UNDER_WAY = 2;
    /** Beyond the SDK's own, which take seconds. */
    private static final int ATTEMPTS = 6;

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);

    private final S3AsyncClient s3;
    private final Target target;
    private final long mostBytes;
    private final Deque<CompletableFuture<CompletedPart>> underWay = new ArrayDeque<>();
    private final List<CompletedPart> sent = new ArrayList<>();
    private byte[] part = new byte[PART_BYTES];
    private int filled;
    private int parts;
    private long bytes;
    private boolean ended;

    MultipartOutput(S3AsyncClient s3, Target target, long mostBytes) {
        this.s3 = s3;
        this.target = target;
        this.mostBytes = mostBytes;
    }

    /** Where the parts go. */
    record Target(String bucket, String key, String uploadId) {}

    /** How much has been written. */
    public long bytes() {
        return bytes;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    /** @throws FileTooLargeException if it becomes larger than allowed */
    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
        if (ended) {
            throw new IOException("the upload has ended");
        }
        bytes += length;
        if (bytes > mostBytes) {
            throw new FileTooLargeException(mostBytes);
        }
        int from = offset;
        int left = length;
        while (left > 0) {
            int now = Math.min(left, PART_BYTES - filled);
            System.arraycopy(source, from, part, filled, now);
            filled += now;
            from += now;
            left -= now;
            if (filled == PART_BYTES) {
                send();
            }
        }
    }

    private void send() throws IOException {
        if (underWay.size() == PARTS_UNDER_WAY) {
            awaitOldest();
        }
        ByteBuffer content = ByteBuffer.wrap(filled == PART_BYTES ? part : Arrays.copyOf(part, filled));
        int number = ++parts;
        underWay.add(retried(() -> upload(number, content.duplicate()), 1));
        part = new byte[PART_BYTES];
        filled = 0;
    }

    private CompletableFuture<CompletedPart> upload(int number, ByteBuffer content) {
        return s3.uploadPart(
                        r -> r.bucket(target.bucket())
                                .key(target.key())
                                .uploadId(target.uploadId())
                                .partNumber(number),
                        AsyncRequestBody.fromByteBufferUnsafe(content))
                .thenApply(done -> CompletedPart.builder()
                        .partNumber(number)
                        .eTag(done.eTag())
                        .checksumCRC32(done.checksumCRC32())
                        .build());
    }

    private static <T> CompletableFuture<T> retried(Supplier<CompletableFuture<T>> call, int attempt) {
        return call.get().exceptionallyCompose(failure -> {
            if (attempt == ATTEMPTS || !mayPass(failure)) {
                return CompletableFuture.failedFuture(failure);
            }
            LOG.infof("A part is sent again: %s", failure.getMessage());
            return CompletableFuture.supplyAsync(
                            () -> null, CompletableFuture.delayedExecutor(pause(attempt), TimeUnit.MILLISECONDS))
                    .thenCompose(ignored -> retried(call, attempt + 1));
        });
    }

    private static long pause(int attempt) {
        long most = FIRST_PAUSE.toMillis() << attempt;
        return ThreadLocalRandom.current().nextLong(most / 2, most + 1);
    }

    /** Refusals stay refusals; faults and a network that failed may pass. */
    private static boolean mayPass(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return !(cause instanceof software.amazon.awssdk.awscore.exception.AwsServiceException service)
                || service.statusCode() >= 500
                || service.statusCode() == 429
                || service.statusCode() == 408;
    }

    private void awaitOldest() throws IOException {
        sent.add(await(underWay.remove()));
    }

    private static <T> T await(CompletableFuture<T> call) throws IOException {
        try {
            return call.join();
        } catch (CompletionException e) {
            throw new IOException("S3 failed", e.getCause());
        }
    }

    /** Makes the object: all of it, or it fails and there is none. */
    public void complete() throws IOException {
        if (filled > 0 || parts == 0) {
            send();
        }
        while (!underWay.isEmpty()) {
            awaitOldest();
        }
        await(retried(
                () -> s3.completeMultipartUpload(r -> r.bucket(target.bucket())
                        .key(target.key())
                        .uploadId(target.uploadId())
                        .multipartUpload(u -> u.parts(sent))),
                1));
        ended = true;
    }

    /** Leaves nothing; does nothing if it has ended. What cannot be aborted now is aborted when the export is removed. */
    public void abort() {
        if (ended) {
            return;
        }
        ended = true;
        underWay.forEach(call -> call.cancel(true));
        try {
            s3.abortMultipartUpload(
                            r -> r.bucket(target.bucket()).key(target.key()).uploadId(target.uploadId()))
                    .join();
        } catch (CompletionException | SdkException e) {
            LOG.warnf("The upload of %s is not aborted yet: %s", target.key(), e.getMessage());
        }
    }

    /** Does nothing: an upload that is neither completed nor aborted must not end by chance. */
    @Override
    public void close() {
        // See above.
    }
}
