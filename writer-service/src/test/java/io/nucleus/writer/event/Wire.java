package io.nucleus.writer.event;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A wire to a server that can be cut, and mended at the same port. */
final class Wire implements AutoCloseable {
    private final InetSocketAddress server;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final int port;
    private ServerSocket listener;

    Wire(URI server) {
        this.server = new InetSocketAddress(server.getHost(), server.getPort());
        this.listener = listen(0);
        this.port = listener.getLocalPort();
    }

    URI end() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Breaks all connections and refuses new ones. */
    synchronized void cut() {
        close(listener);
        connections.forEach(Wire::close);
    }

    synchronized void mend() {
        listener = listen(port);
    }

    private ServerSocket listen(int at) {
        try {
            ServerSocket socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), at));
            Thread.ofVirtual().start(() -> accept(socket));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket socket) {
        try {
            while (true) {
                Socket near = kept(socket.accept());
                Socket far = kept(new Socket());
                far.connect(server);
                Thread.ofVirtual().start(() -> copy(near, far));
                Thread.ofVirtual().start(() -> copy(far, near));
            }
        } catch (IOException e) {
            close(socket);
        }
    }

    private Socket kept(Socket socket) {
        connections.add(socket);
        return socket;
    }

    private void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // One end has gone, or the wire was cut: either way the other end goes, too.
        } finally {
            close(from);
            close(to);
            connections.remove(from);
            connections.remove(to);
        }
    }

    private static void close(AutoCloseable socket) {
        try {
            socket.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        cut();
    }
}
