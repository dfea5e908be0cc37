package io.nucleus.inventory.store;

import io.nucleus.inventory.store.schema.TableSchema;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/** DynamoDB Local, once for all tests of this JVM, on a free port of loopback; each caller gets a table of its own. */
public final class LocalTable {
    /** Held, since loggers that nobody holds forget their level. */
    private static final Logger QUIET = Logger.getLogger("software.amazon.dynamodb");

    private static final DynamoDbAsyncClient CLIENT = client(start());

    private LocalTable() {}

    public static Table create() {
        return create(4);
    }

    public static Table create(int shards) {
        Table table = new Table(CLIENT, "test-" + UUID.randomUUID(), shards);
        CLIENT.createTable(TableSchema.createTable(table.name())).join();
        return table;
    }

    private static URI start() {
        QUIET.setLevel(Level.WARNING);
        try {
            var handler =
                    new LocalDynamoDBServerHandler(new LocalDynamoDBRequestHandler(0, true, null, true, false), "*");
            Server server = new Server(new InetSocketAddress("127.0.0.1", 0));
            server.setHandler(new ContextHandler(handler, "/"));
            server.start();
            int port = ((ServerConnector) server.getConnectors()[0]).getLocalPort();
            return URI.create("http://127.0.0.1:" + port);
        } catch (Exception e) {
            throw new IllegalStateException("DynamoDB Local did not start", e);
        }
    }

    private static DynamoDbAsyncClient client(URI endpoint) {
        return DynamoDbAsyncClient.builder()
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClientBuilder(NettyNioAsyncHttpClient.builder().maxConcurrency(64))
                .build();
    }
}
