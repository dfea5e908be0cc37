package io.nucleus.localaws.simulator.protocol.route;

import io.nucleus.localaws.simulator.protocol.model.UriTemplate;
import io.nucleus.localaws.simulator.protocol.wire.WireRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request's path as REST routes see it: if the bucket is in the host's name, as SDKs write it unless the endpoint is
 * an IP address, it is put before the path.
 */
record RequestPath(List<String> plain, List<String> withHostLabel, String raw) {
    private static final Pattern VIRTUAL_HOST =
            Pattern.compile("(?<label>.+)\\.(localhost|s3[.-]([a-z0-9-]+\\.)*amazonaws\\.com(\\.cn)?)(:\\d+)?");

    static RequestPath of(WireRequest request) {
        List<String> plain = UriTemplate.split(request.path());
        Matcher host = VIRTUAL_HOST.matcher(request.headers().first("Host").orElse(""));
        if (!host.matches()) {
            return new RequestPath(plain, plain, request.path());
        }
        List<String> withHostLabel = new ArrayList<>();
        withHostLabel.add(host.group("label"));
        withHostLabel.addAll(plain);
        return new RequestPath(plain, List.copyOf(withHostLabel), request.path());
    }
}
