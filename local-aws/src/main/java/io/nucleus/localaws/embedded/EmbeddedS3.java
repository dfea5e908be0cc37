package io.nucleus.localaws.embedded;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.gaul.s3proxy.S3Proxy;
import org.gaul.s3proxy.auth.AuthenticationType;
import org.gaul.s3proxy.blobstore.BlobStore;
import org.gaul.s3proxy.nio2blob.FilesystemNio2BlobStore;
import org.gaul.s3proxy.nio2blob.TransientNio2BlobStore;

/** S3Proxy. Signatures are verified, so presigned URLs that expired or were changed are refused as S3 refuses them. */
public final class EmbeddedS3 implements EmbeddedServer {
    private final S3Proxy server;
    private final URI endpoint;

    private EmbeddedS3(S3Proxy server) {
        this.server = server;
        this.endpoint = Listen.endpoint(server.getPort());
    }

    /**
     * @param directory where buckets are kept as folders; empty keeps them in memory
     * @throws PortTakenException if the port is in use
     */
    public static EmbeddedS3 start(Listen listen, Optional<Path> directory, String accessKeyId, String secretKey) {
        int port = listen.free();
        try {
            S3Proxy server = S3Proxy.builder()
                    .blobStore(blobStore(directory))
                    .endpoint(Listen.endpoint(port))
                    .awsAuthentication(AuthenticationType.AWS_V2_OR_V4, accessKeyId, secretKey)
                    .ignoreUnknownHeaders(true)
                    .build();
            server.start();
            return new EmbeddedS3(server);
        } catch (Exception e) {
            throw new ServerFailedException("S3Proxy did not start", e);
        }
    }

    private static BlobStore blobStore(Optional<Path> directory) throws IOException {
        return directory.isPresent()
                ? new FilesystemNio2BlobStore(
                        Files.createDirectories(directory.get()).toString())
                : new TransientNio2BlobStore();
    }

    @Override
    public URI endpoint() {
        return endpoint;
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new ServerFailedException("S3Proxy did not stop", e);
        }
    }
}
