package io.nucleus.query.api;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.util.Set;

/** A request without parameters of its own. */
final class NoParameters {
    private NoParameters() {}

    static ParameterErrors errors() {
        UriInfo uri = (UriInfo) Proxy.newProxyInstance(
                UriInfo.class.getClassLoader(),
                new Class<?>[] {UriInfo.class},
                (proxy, method, args) -> new MultivaluedHashMap<String, String>());
        return new ParameterErrors(uri, Set.of());
    }
}
