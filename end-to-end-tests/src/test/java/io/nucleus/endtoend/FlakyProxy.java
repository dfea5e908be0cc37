package io.nucleus.endtoend;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A network that fails in part, before a server that does not: connections break in the middle of whatever they carry, and now and then the
 * server cannot be reached for a while. Whether a call that broke had its effect, nobody can tell its caller. A connection that carries nothing
 * is let alone: the embedded SQS would go on handing messages to a receiver that waited on it, and none would ever arrive.
 */
final class FlakyProxy implements AutoCloseable {
    private static final int BREAK_EVERY_MILLIS = 500;
    /** One break in so many is followed by an outage. */
    private static final int OUTAGE_ONE_IN = 20;

    private static final int LONGEST_OUTAGE_MILLIS = 3_000;
    /** How long a connection that carried something counts as one in use. */
    private static final long IN_USE_NANOS = 100_000_000;

    private final URI upstream;
    private final Random random;
    private final ServerSocket server;
    /** When each connection carried something last. */
    private final Map<Socket, Long> open = new ConcurrentHashMap<>();

    private final Timer breaking = new Timer("flaky", true);
    private final AtomicLong broken = new AtomicLong();
    private volatile boolean reachable = true;
    private volatile boolean failing;

    FlakyProxy(URI upstream, long seed) {
        this.upstream = upstream;
        this.random = new Random(seed);
        try {
            server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        breaking.schedule(task(this::breakOne), BREAK_EVERY_MILLIS, BREAK_EVERY_MILLIS);
        Thread.ofVirtual().start(this::accept);
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /** How many connections were broken. */
    long broken() {
        return broken.get();
    }

    /** From now on it fails. */
    void beginToFail() {
        failing = true;
    }

    /** From now on it does not. */
    void stopFailing() {
        failing = false;
        reachable = true;
    }

    private void breakOne() {
        if (!failing) {
            return;
        }
        boolean outage = random.nextInt(OUTAGE_ONE_IN) == 0;
        if (outage) {
            reachable = false;
            breaking.schedule(task(() -> reachable = true), random.nextInt(LONGEST_OUTAGE_MILLIS));
        }
        List<Socket> inUse = inUse();
        Collections.shuffle(inUse, random);
        inUse.stream().limit(outage ? inUse.size() : 1).forEach(socket -> {
            close(socket);
            broken.incrementAndGet();
        });
    }

    private List<Socket> inUse() {
        long since = System.nanoTime() - IN_USE_NANOS;
        List<Socket> inUse = new ArrayList<>();
        open.forEach((socket, at) -> {
            if (at - since >= 0) {
                inUse.add(socket);
            }
        });
        return inUse;
    }

    private static TimerTask task(Runnable work) {
        return new TimerTask() {
            @Override
            public void run() {
                work.run();
            }
        };
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                if (reachable) {
                    Thread.ofVirtual().start(() -> connect(client));
                } else {
                    close(client);
                }
            } catch (IOException e) {
                // Closed.
            }
        }
    }

    private void connect(Socket client) {
        try {
            Socket target = new Socket(upstream.getHost(), upstream.getPort());
            Runnable carried = () -> open.put(client, System.nanoTime());
            carried.run();
            Thread.ofVirtual().start(() -> pump(client, target, carried));
            pump(target, client, carried);
            open.remove(client);
        } catch (IOException e) {
            close(client);
        }
    }

    /** Until either side ends; then both do. */
    private static void pump(Socket from, Socket to, Runnable carried) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[16 * 1024];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                carried.run();
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException e) {
            // Broken: what this is for.
        }
    }

    private static void close(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // It is closed.
        }
    }

    @Override
    public void close() throws IOException {
        breaking.cancel();
        server.close();
        open.keySet().forEach(FlakyProxy::close);
    }
}
