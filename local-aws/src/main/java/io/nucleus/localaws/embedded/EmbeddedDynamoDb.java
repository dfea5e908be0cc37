package io.nucleus.localaws.embedded;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;

/**
 * DynamoDB Local behind a connector of our own, since its own server listens on every interface. All clients see one
 * database, whatever their region and access key.
 */
public final class EmbeddedDynamoDb implements EmbeddedServer {
    private static final String ANY_ORIGIN = "*";
    private static final boolean ONE_DATABASE = true;
    private static final boolean SLOW_STATUS_CHANGES = false;

    private final Server server;
    private final LocalDynamoDBServerHandler handler;
    private final URI endpoint;

    private EmbeddedDynamoDb(Server server, LocalDynamoDBServerHandler handler, int port) {
        this.server = server;
        this.handler = handler;
        this.endpoint = Listen.endpoint(port);
    }

    /**
     * @param directory where the database file is kept; empty keeps it in memory
     * @throws PortTakenException if the port is in use
     */
    public static EmbeddedDynamoDb start(Listen listen, Optional<Path> directory) {
        int port = listen.free();
        try {
            LocalDynamoDBServerHandler handler = handler(directory);
            Server server = server(port, handler);
            server.start();
            return new EmbeddedDynamoDb(server, handler, port);
        } catch (Exception e) {
            throw new ServerFailedException("DynamoDB Local did not start", e);
        }
    }

    private static LocalDynamoDBServerHandler handler(Optional<Path> directory) throws IOException {
        String path = null;
        if (directory.isPresent()) {
            path = Files.createDirectories(directory.get()).toString();
        }
        return new LocalDynamoDBServerHandler(
                new LocalDynamoDBRequestHandler(0, path == null, path, ONE_DATABASE, SLOW_STATUS_CHANGES), ANY_ORIGIN);
    }

    private static Server server(int port, LocalDynamoDBServerHandler handler) {
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost(Listen.HOST);
        connector.setPort(port);
        server.addConnector(connector);
        server.setHandler(new ContextHandler(handler, "/"));
        return server;
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
            throw new ServerFailedException("DynamoDB Local did not stop", e);
        } finally {
            handler.close();
        }
    }
}
