package io.nucleus.localaws.embedded;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;

/**
 * Where a server is to listen: always on loopback.
 *
 * @param port the port, or 0 for any that is free
 * @param server what listens there, as a person would call it
 * @param setting the environment variable that chooses the port, for messages
 */
public record Listen(int port, String server, String setting) {
    /** The only address that anything here listens on. */
    public static final String HOST = "127.0.0.1";

    public Listen {
        requireNonNull(server, "server is null");
        requireNonNull(setting, "setting is null");
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException(setting + " must be 0 to 65535, not " + port);
        }
    }

    /**
     * Fails early and with a message a person can act on; servers report a taken port late, and each in its own way.
     *
     * @return the port to listen on, never 0
     * @throws PortTakenException if something listens there
     */
    public int free() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(HOST), port));
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new PortTakenException(this, e);
        }
    }

    static URI endpoint(int port) {
        return URI.create("http://" + HOST + ":" + port);
    }
}
