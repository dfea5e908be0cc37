package io.nucleus.localaws.gateway;

import static java.util.Objects.requireNonNull;

import io.vertx.core.net.SocketAddress;
import java.net.URI;

/**
 * A service behind the gateway.
 *
 * @param name the service's name, as errors tell it
 * @param address where it listens, for instance {@code http://127.0.0.1:8084}
 */
public record Upstream(String name, URI address) {
    public Upstream {
        requireNonNull(name, "name is null");
        requireNonNull(address, "address is null");
        if (address.getHost() == null || address.getPort() < 0) {
            throw new IllegalArgumentException("the address of " + name + " needs a host and a port: " + address);
        }
    }

    SocketAddress socketAddress() {
        return SocketAddress.inetSocketAddress(address.getPort(), address.getHost());
    }
}
