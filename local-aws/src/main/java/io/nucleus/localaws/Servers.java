package io.nucleus.localaws;

import io.nucleus.localaws.embedded.EmbeddedDynamoDb;
import io.nucleus.localaws.embedded.EmbeddedS3;
import io.nucleus.localaws.embedded.EmbeddedServer;
import io.nucleus.localaws.embedded.EmbeddedSqs;
import io.nucleus.localaws.embedded.QuietLoggers;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/** The three servers: started side by side, since each spends its time loading classes. */
record Servers(EmbeddedServer dynamoDb, EmbeddedServer sqs, EmbeddedServer s3) implements AutoCloseable {

    static Servers start(Ports ports, Optional<Path> directory) {
        QuietLoggers.apply();
        var dynamoDb = starting(() -> EmbeddedDynamoDb.start(ports.listenForDynamoDb(), under(directory, "dynamodb")));
        var sqs = starting(() -> EmbeddedSqs.start(
                ports.listenForSqs(), under(directory, "sqs"), HubAccess.REGION, HubAccess.ACCOUNT_ID));
        var s3 = starting(() -> EmbeddedS3.start(
                ports.listenForS3(), under(directory, "s3"), HubAccess.ACCESS_KEY_ID, HubAccess.SECRET_ACCESS_KEY));
        try {
            return new Servers(dynamoDb.join(), sqs.join(), s3.join());
        } catch (CompletionException e) {
            closeAll(Stream.of(dynamoDb, sqs, s3)
                    .map(f -> f.exceptionally(ignored -> null).join())
                    .filter(Objects::nonNull)
                    .toList());
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    HubAccess access() {
        return new HubAccess(dynamoDb.endpoint(), sqs.endpoint(), s3.endpoint());
    }

    @Override
    public void close() {
        closeAll(List.of(s3, sqs, dynamoDb));
    }

    private interface Start {
        EmbeddedServer start();
    }

    private static CompletableFuture<EmbeddedServer> starting(Start start) {
        CompletableFuture<EmbeddedServer> result = new CompletableFuture<>();
        Thread.ofPlatform().name("local-aws-start").daemon(true).start(() -> {
            try {
                result.complete(start.start());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        return result;
    }

    private static Optional<Path> under(Optional<Path> directory, String name) {
        return directory.map(d -> d.resolve(name));
    }

    /** Closes every one, whatever happens to the others. */
    private static void closeAll(List<EmbeddedServer> servers) {
        RuntimeException failure = null;
        for (EmbeddedServer server : servers) {
            try {
                server.close();
            } catch (RuntimeException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }
}
