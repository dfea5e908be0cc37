package io.nucleus.writer.rig;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.services.s3.DelegatingS3AsyncClient;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** Passes everything on, and remembers how objects were asked to be put. */
public final class RecordedPuts extends DelegatingS3AsyncClient {
    private final List<PutObjectRequest> requests = new CopyOnWriteArrayList<>();

    public RecordedPuts(S3AsyncClient real) {
        super(real);
    }

    /** All so far. */
    public List<PutObjectRequest> requests() {
        return List.copyOf(requests);
    }

    @Override
    public CompletableFuture<PutObjectResponse> putObject(PutObjectRequest request, AsyncRequestBody body) {
        requests.add(request);
        return super.putObject(request, body);
    }
}
