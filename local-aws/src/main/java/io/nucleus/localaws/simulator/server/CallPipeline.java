package io.nucleus.localaws.simulator.server;

import io.nucleus.localaws.simulator.protocol.CallContext;
import io.nucleus.localaws.simulator.protocol.CallInterceptor;
import io.nucleus.localaws.simulator.protocol.CallInterceptor.Disposition;
import io.nucleus.localaws.simulator.protocol.Identity;
import io.nucleus.localaws.simulator.protocol.Identity.Principal;
import io.nucleus.localaws.simulator.protocol.Operation;
import io.nucleus.localaws.simulator.protocol.OperationRegistry;
import io.nucleus.localaws.simulator.protocol.SimulatedError;
import io.nucleus.localaws.simulator.protocol.StreamingOperation;
import io.nucleus.localaws.simulator.protocol.model.OperationModel;
import io.nucleus.localaws.simulator.protocol.route.Credential;
import io.nucleus.localaws.simulator.protocol.route.Route;
import io.nucleus.localaws.simulator.protocol.route.Router;
import io.nucleus.localaws.simulator.protocol.route.RoutingException;
import io.nucleus.localaws.simulator.protocol.wire.Answer;
import io.nucleus.localaws.simulator.protocol.wire.WireProtocol;
import io.nucleus.localaws.simulator.protocol.wire.WireRequest;
import io.nucleus.localaws.simulator.protocol.wire.WireResponse;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.SdkPojo;

/**
 * What happens to a call, in AWS's order: its credential is read, its operation found, its caller authenticated, then
 * the interceptor may refuse it, then its input is read and its operation runs. Blocks for as long as the operation does.
 */
final class CallPipeline {
    private static final Logger LOG = Logger.getLogger(CallPipeline.class);

    private final OperationRegistry registry;
    private final Identity identity;
    private final CallInterceptor interceptor;
    private final Router router;

    CallPipeline(OperationRegistry registry, Identity identity, CallInterceptor interceptor) {
        this.registry = registry;
        this.identity = identity;
        this.interceptor = interceptor;
        this.router = new Router(registry);
    }

    /**
     * @param response null if the connection is to be cut
     * @param delayMillis how long to hold it back
     */
    record Outcome(WireResponse response, long delayMillis) {}

    /** Never throws: whatever goes wrong is an error of AWS to the caller. */
    Outcome handle(WireRequest request) {
        String requestId = requestId();
        try {
            Credential credential = router.credential(request);
            return call(request, credential, router.route(request, credential), requestId);
        } catch (RoutingException e) {
            return new Outcome(e.protocol().writeError(request, e.error(), requestId), 0);
        } catch (RuntimeException e) {
            return new Outcome(failure(Router.protocolOf(request), request, "a request", requestId, e), 0);
        }
    }

    /** Request ids need not be unguessable, and a secure source would be a bottleneck. */
    private static String requestId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private Outcome call(WireRequest request, Credential credential, Route route, String requestId) {
        WireProtocol protocol = route.protocol();
        try {
            Principal principal = identity.authenticate(credential.accessKeyId(), credential.sessionToken());
            CallContext call = context(principal, credential, route.operation(), requestId);
            Disposition disposition = interceptor.before(call);
            WireResponse response = disposition.resetConnection()
                    ? null
                    : answer(request, route, call.withPagesOf(disposition.pageLimit()), disposition.unknownMembers());
            return new Outcome(response, disposition.delayMillis());
        } catch (SimulatedError e) {
            return new Outcome(protocol.writeError(request, protocol.dialect().translate(e), requestId), 0);
        } catch (RuntimeException e) {
            return new Outcome(failure(protocol, request, route.operation().toString(), requestId, e), 0);
        }
    }

    private static CallContext context(
            Principal principal, Credential credential, OperationModel operation, String requestId) {
        return new CallContext(
                principal.accountId(),
                principal.arn(),
                credential.region(),
                operation.service().module(),
                operation.name(),
                requestId);
    }

    private WireResponse answer(WireRequest request, Route route, CallContext call, boolean unknownMembers) {
        WireProtocol protocol = route.protocol();
        OperationModel operation = route.operation();
        try {
            SdkPojo input = protocol.read(operation, request, route.labels());
            Answer answer =
                    run(operation.requestClass(), input, call, request.body()).withUnknownMembers(unknownMembers);
            return protocol.write(operation, request, answer, call.requestId());
        } catch (SimulatedError e) {
            return protocol.writeError(request, e, call.requestId());
        } catch (RuntimeException e) {
            return failure(protocol, request, operation.toString(), call.requestId(), e);
        }
    }

    private <I extends SdkPojo> Answer run(Class<I> requestClass, SdkPojo input, CallContext call, byte[] body) {
        I typed = requestClass.cast(input);
        Optional<Operation<I, ?>> operation = registry.find(requestClass);
        if (operation.isPresent()) {
            return new Answer(operation.get().answer(call, typed), null);
        }
        StreamingOperation<I, ?> streaming =
                registry.findStreaming(requestClass).orElseThrow();
        StreamingOperation.Streamed<?> streamed = streaming.answer(call, typed, body);
        return new Answer(streamed.response(), streamed.body());
    }

    /** A mistake of the simulator's own. */
    private static WireResponse failure(
            WireProtocol protocol, WireRequest request, String what, String requestId, RuntimeException cause) {
        LOG.errorf(cause, "Failed to answer %s (request %s)", what, requestId);
        Supplier<SimulatedError> error = () -> protocol.dialect()
                .error("InternalFailure", "The simulator failed: " + cause + " (request " + requestId + ")");
        return protocol.writeError(request, error.get(), requestId);
    }
}
