package io.nucleus.localaws.embedded;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

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

    /**
     * Outgoing connections have ports from here on (Linux: {@code net.ipv4.ip_local_port_range}). One that was free a moment ago may be taken
     * by such a connection before a server listens there.
     */
    private static final int FIRST_OUTGOING = 32_768;

    private static final int FIRST_ANY = 20_000;
    private static final int TRIES = 10_000;

    /** Tests that run in several processes at the same time give each a thousand ports of its own, from this one on. */
    private static final String FIRST_PORT = "nucleus.local-aws.first-port";

    private static final int PORTS_OF_A_PROCESS = 1_000;

    /** Whoever was given a port may need seconds until it listens there: nobody else in this process gets it. */
    private static final Set<Integer> GIVEN = ConcurrentHashMap.newKeySet();

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
        if (port == 0) {
            return anyFree();
        }
        try {
            tryOut(port);
            return port;
        } catch (IOException e) {
            throw new PortTakenException(this, e);
        }
    }

    /** A port on which nobody listens, which nobody in this process was given before, and which no outgoing connection takes by chance. */
    public static int anyFree() {
        IOException last = new IOException("all have been given");
        for (int i = 0; i < TRIES; i++) {
            int any = any();
            try {
                if (!GIVEN.contains(any)) {
                    tryOut(any);
                    if (GIVEN.add(any)) {
                        return any;
                    }
                }
            } catch (IOException e) {
                last = e;
            }
        }
        throw new UncheckedIOException("no port is free", last);
    }

    private static int any() {
        int own = Integer.getInteger(FIRST_PORT, 0);
        return own == 0
                ? ThreadLocalRandom.current().nextInt(FIRST_ANY, FIRST_OUTGOING)
                : ThreadLocalRandom.current().nextInt(own, own + PORTS_OF_A_PROCESS);
    }

    private static void tryOut(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getByName(HOST), port));
        }
    }

    static URI endpoint(int port) {
        return URI.create("http://" + HOST + ":" + port);
    }
}
