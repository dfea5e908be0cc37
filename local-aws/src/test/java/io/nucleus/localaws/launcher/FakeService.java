package io.nucleus.localaws.launcher;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/** Stands for a packaged service: ready at once, and tells what it was started with. Dies if told to. */
public final class FakeService {
    private FakeService() {}

    public static void main(String[] arguments) throws Exception {
        int port = Integer.getInteger("quarkus.http.port");
        Files.writeString(Path.of("environment"), System.getenv().toString());
        if (Files.exists(Path.of("die"))) {
            System.out.println("It cannot go on like this");
            System.exit(3);
        }
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
    }
}
