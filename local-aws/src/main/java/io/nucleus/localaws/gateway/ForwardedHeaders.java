package io.nucleus.localaws.gateway;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;

/** Tells services whom the client asked and who it is, in the headers that load balancers use. */
final class ForwardedHeaders implements ProxyInterceptor {
    private static final String FOR = "X-Forwarded-For";

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        HttpServerRequest client = request.proxiedRequest();
        String hops = request.headers().get(FOR);
        String address = client.remoteAddress().hostAddress();
        request.putHeader(FOR, hops == null ? address : hops + ", " + address);
        request.putHeader("X-Forwarded-Proto", client.scheme());
        HostAndPort asked = client.authority();
        if (asked != null) {
            request.putHeader("X-Forwarded-Host", asked.toString());
        }
        request.putHeader(
                "X-Forwarded-Port", Integer.toString(client.localAddress().port()));
        return context.sendRequest();
    }
}
