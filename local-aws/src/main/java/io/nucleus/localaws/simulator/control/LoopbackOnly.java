package io.nucleus.localaws.simulator.control;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.core.net.SocketAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;

/**
 * Keeps the control API to this machine: by the caller's address, and by the host it asked for, so that no web page can
 * reach it by a name that resolves to the loopback address.
 */
final class LoopbackOnly {
    private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private LoopbackOnly() {}

    /** @throws ControlProblem unless the request is from this machine and for it */
    static void check(HttpServerRequest request) {
        HostAndPort authority = request.authority();
        if (!isLoopback(request.remoteAddress()) || authority == null || !HOSTS.contains(authority.host())) {
            throw ControlProblem.forbidden("the control API answers only callers on its own machine");
        }
    }

    private static boolean isLoopback(SocketAddress address) {
        if (address == null || address.hostAddress() == null) {
            return false;
        }
        try {
            return InetAddress.getByName(address.hostAddress()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false; // an address that cannot be read is not ours
        }
    }
}
