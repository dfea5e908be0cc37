package io.nucleus.localaws.simulator.protocol.route;

import io.nucleus.localaws.simulator.protocol.OperationRegistry;
import io.nucleus.localaws.simulator.protocol.SimulatedError;
import io.nucleus.localaws.simulator.protocol.model.OperationModel;
import io.nucleus.localaws.simulator.protocol.model.ServiceModel;
import io.nucleus.localaws.simulator.protocol.model.ServiceProtocol;
import io.nucleus.localaws.simulator.protocol.wire.QueryProtocol;
import io.nucleus.localaws.simulator.protocol.wire.RestJsonProtocol;
import io.nucleus.localaws.simulator.protocol.wire.RestXmlProtocol;
import io.nucleus.localaws.simulator.protocol.wire.RpcProtocol;
import io.nucleus.localaws.simulator.protocol.wire.WireProtocol;
import io.nucleus.localaws.simulator.protocol.wire.WireRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the operation that a request calls. All services share one address, so the credential scope names the service;
 * several may share that name. The form of the request, not the service, decides the protocol, since services that
 * moved to another protocol answer both: clients from before the move must be answered, too.
 */
public final class Router {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String RPC_V2 = "rpc-v2-cbor";

    private final ServiceIndex index;

    /** Reads the models of the services of these operations; others are not looked at. */
    public Router(OperationRegistry registry) {
        this.index = new ServiceIndex(registry);
    }

    /** The protocol in which to answer a request of which no more is known than its form. */
    public static WireProtocol protocolOf(WireRequest request) {
        if (isRpcV2(request)) {
            return RpcProtocol.RPC_V2_CBOR;
        }
        if (request.headers().has("X-Amz-Target")) {
            return rpc(request);
        }
        return isForm(request) ? QueryProtocol.AWS : RestJsonProtocol.INSTANCE;
    }

    private static WireProtocol protocolOf(WireRequest request, Credential credential) {
        WireProtocol protocol = protocolOf(request);
        if (protocol != RestJsonProtocol.INSTANCE || !SigningNames.readsXml(credential.signingName())) {
            return protocol;
        }
        return SigningNames.usual(credential.signingName()).equals("s3") ? RestXmlProtocol.S3 : RestXmlProtocol.AWS;
    }

    private static boolean isRpcV2(WireRequest request) {
        return request.headers().first("smithy-protocol").filter(RPC_V2::equals).isPresent();
    }

    private static boolean isForm(WireRequest request) {
        return request.mediaType().equals(FORM) || request.query().containsKey("Action");
    }

    private static WireProtocol rpc(WireRequest request) {
        return request.mediaType().startsWith("application/x-amz-cbor") ? RpcProtocol.AWS_CBOR : RpcProtocol.JSON;
    }

    /**
     * The credential of a request.
     *
     * @throws RoutingException if there is none, or it is malformed
     */
    public Credential credential(WireRequest request) throws RoutingException {
        Optional<Credential> credential = Credential.of(request);
        if (credential.isEmpty()) {
            WireProtocol protocol = protocolOf(request);
            throw new RoutingException(
                    protocol,
                    Credential.isClaimed(request)
                            ? protocol.dialect()
                                    .error(
                                            "IncompleteSignature",
                                            "The request's signature does not conform to AWS standards: its credential"
                                                    + " must be KEY/DATE/REGION/SERVICE/aws4_request.")
                            : protocol.dialect()
                                    .error("MissingAuthenticationToken", "Request is missing Authentication Token"));
        }
        return credential.get();
    }

    /** @throws RoutingException if no operation answers the request */
    public Route route(WireRequest request, Credential credential) throws RoutingException {
        List<IndexedService> services = index.signedAs(credential.signingName());
        if (services.isEmpty()) {
            throw new RoutingException(
                    protocolOf(request, credential),
                    notAnswered("any operation of the service signed as '" + credential.signingName() + "'"));
        }
        Route route = find(request, credential, services);
        if (!index.answers(route.operation())) {
            throw new RoutingException(
                    route.protocol(), notAnswered(route.operation().toString()));
        }
        return route;
    }

    private static SimulatedError notAnswered(String what) {
        return new SimulatedError("NotImplemented", 501, "The simulator does not answer " + what + ".");
    }

    private Route find(WireRequest request, Credential credential, List<IndexedService> services)
            throws RoutingException {
        if (isRpcV2(request)) {
            String name = request.path().substring(request.path().lastIndexOf('/') + 1);
            return named(services, RpcProtocol.RPC_V2_CBOR, name, null);
        }
        Optional<String> target = request.headers().first("X-Amz-Target");
        if (target.isPresent()) {
            String name = target.get().substring(target.get().lastIndexOf('.') + 1);
            return named(services, rpc(request), name, target.get());
        }
        List<IndexedService> rest = services.stream()
                .filter(service -> service.model().protocol().isRest())
                .toList();
        return rest.isEmpty() || isForm(request) && rest.size() < services.size()
                ? action(request, services)
                : rest(request, credential, rest);
    }

    /** @param target the whole of {@code X-Amz-Target}; null if the name alone must do */
    private static Route named(List<IndexedService> services, WireProtocol protocol, String name, String target)
            throws RoutingException {
        OperationModel found = null;
        for (IndexedService service : services) {
            Optional<OperationModel> operation = service.named(name).filter(candidate -> fits(candidate, target));
            if (operation.isPresent() && (found == null || service.answers(operation.get()))) {
                found = operation.get();
            }
        }
        if (found == null) {
            throw new RoutingException(
                    protocol, protocol.dialect().error("UnknownOperation", "Could not find operation " + name));
        }
        return new Route(found, protocol, Map.of());
    }

    /** The SDK's model of a service that it does not speak JSON to has no targets: then the name alone decides. */
    private static boolean fits(OperationModel operation, String target) {
        return target == null || operation.target().map(target::equals).orElse(true);
    }

    private static Route action(WireRequest request, List<IndexedService> services) throws RoutingException {
        WireProtocol protocol = query(services.getFirst().model());
        Map<String, List<String>> parameters = parameters(request, protocol);
        String action = first(parameters, "Action");
        if (action == null && services.getFirst().model().protocol() == ServiceProtocol.JSON_RPC) {
            throw new RoutingException(
                    RpcProtocol.JSON,
                    RpcProtocol.JSON.dialect().error("UnknownOperation", "The request has no X-Amz-Target"));
        }
        if (action == null) {
            throw new RoutingException(
                    protocol,
                    new SimulatedError("MissingAction", 400, "The request must contain the parameter Action"));
        }
        String version = first(parameters, "Version");
        OperationModel found = null;
        for (IndexedService service : services) {
            Optional<OperationModel> operation = service.named(action)
                    .filter(candidate -> candidate.apiVersion() == null
                            || candidate.apiVersion().equals(version));
            if (operation.isPresent() && (found == null || service.answers(operation.get()))) {
                found = operation.get();
            }
        }
        if (found == null) {
            String message = "Could not find operation " + action + " for version " + version;
            throw new RoutingException(protocol, protocol.dialect().error("UnknownOperation", message));
        }
        return new Route(found, query(found.service()), Map.of());
    }

    private static Map<String, List<String>> parameters(WireRequest request, WireProtocol protocol)
            throws RoutingException {
        try {
            return QueryProtocol.parameters(request);
        } catch (IllegalArgumentException e) {
            throw new RoutingException(
                    protocol, new SimulatedError("MalformedQueryString", 400, "The query string is malformed"));
        }
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.get(name);
        return values == null ? null : values.getFirst();
    }

    private static WireProtocol query(ServiceModel service) {
        if (service.protocol() == ServiceProtocol.EC2) {
            return QueryProtocol.EC2;
        }
        return service.module().equals("sqs") ? QueryProtocol.SQS : QueryProtocol.AWS;
    }

    private Route rest(WireRequest request, Credential credential, List<IndexedService> services)
            throws RoutingException {
        RequestPath path = RequestPath.of(request);
        Optional<RestMatch> best = services.stream()
                .flatMap(service -> service.match(request, path).stream())
                .filter(match -> SigningNames.fits(match.operation(), credential.signingName()))
                .max(RestMatch.BY_CLOSENESS.thenComparing(match -> index.answers(match.operation())));
        if (best.isEmpty()) {
            WireProtocol protocol = rest(services.getFirst().model());
            String message = "No operation of " + services.getFirst().model() + " has the address " + request.method()
                    + " " + request.path();
            throw new RoutingException(protocol, protocol.dialect().error("UnknownOperation", message));
        }
        RestMatch match = best.get();
        return new Route(match.operation(), rest(match.operation().service()), match.labels());
    }

    private static WireProtocol rest(ServiceModel service) {
        if (service.protocol() == ServiceProtocol.REST_JSON) {
            return RestJsonProtocol.INSTANCE;
        }
        return service.hasBareErrors() ? RestXmlProtocol.S3 : RestXmlProtocol.AWS;
    }
}
