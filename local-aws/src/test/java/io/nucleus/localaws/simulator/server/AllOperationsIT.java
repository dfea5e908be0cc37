package io.nucleus.localaws.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.localaws.simulator.protocol.CallContext;
import io.nucleus.localaws.simulator.protocol.Identity.Principal;
import io.nucleus.localaws.simulator.protocol.OperationRegistry;
import io.nucleus.localaws.simulator.protocol.StreamingOperation.Streamed;
import io.nucleus.localaws.simulator.protocol.model.OperationModel;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Every operation of every SDK service on the class path goes over the wire and back: what the SDK's client sends is
 * what the operation is given, and what the operation answers is what the client returns, member by member.
 */
class AllOperationsIT {
    private static final List<OperationModel> OPERATIONS = SdkOperations.all();

    private static SimulatorServer server;
    private static SdkCaller caller;
    private static volatile SdkPojo expectedResponse;
    private static volatile SdkPojo received;
    private static volatile String receivedOperation;

    @BeforeAll
    static void start() {
        OperationRegistry registry = new OperationRegistry();
        caller = null;
        SdkCaller prober = new SdkCaller(1);
        for (OperationModel operation : OPERATIONS) {
            register(
                    registry,
                    operation,
                    prober.method(operation).map(SdkCaller::isStreaming).orElse(false));
        }
        prober.close();
        server = SimulatorServer.builder()
                .registry(registry)
                .identity((key, token) -> new Principal("123456789012", "arn:aws:iam::123456789012:user/test"))
                .build();
        server.start().toCompletableFuture().join();
        caller = new SdkCaller(server.port());
    }

    private static <I extends SdkPojo> void register(
            OperationRegistry registry, OperationModel operation, boolean streaming) {
        @SuppressWarnings("unchecked")
        Class<I> request = (Class<I>) operation.requestClass();
        if (streaming) {
            registry.registerStreaming(request, (call, input, body) -> {
                if (body.length > 0) {
                    assertThat(body).isEqualTo(SdkCaller.STREAM);
                }
                return new Streamed<>(answer(call, input), SdkCaller.STREAM);
            });
        } else {
            registry.register(request, AllOperationsIT::answer);
        }
    }

    private static SdkPojo answer(CallContext call, SdkPojo input) {
        received = input;
        receivedOperation = call.service() + ":" + call.operation();
        return expectedResponse;
    }

    @AfterAll
    static void stop() {
        caller.close();
        server.close().toCompletableFuture().join();
    }

    @Test
    void everyOperationGoesOverTheWireAndBackUnchanged() throws ClassNotFoundException {
        Map<String, String> failures = new TreeMap<>();
        int called = 0;
        for (OperationModel operation : OPERATIONS) {
            Optional<Method> method = caller.method(operation);
            if (method.isPresent()) {
                called++;
                roundTrip(operation, method.get()).ifPresent(failure -> failures.put(operation.toString(), failure));
            }
        }
        assertThat(failures).as("of %d operations", called).isEmpty();
    }

    private static Optional<String> roundTrip(OperationModel operation, Method method) throws ClassNotFoundException {
        PojoFiller filler = new PojoFiller(operation.toString().hashCode());
        SdkPojo request = filler.fill(operation.newRequest());
        expectedResponse = filler.fill(newResponse(operation));
        received = null;
        try {
            SdkPojo response = caller.call(operation, method, request);
            List<String> differences = new ArrayList<>();
            if (!operation.toString().equals(receivedOperation)) {
                differences.add("routed to " + receivedOperation);
            } else {
                differences.addAll(PojoDifference.of("request", request, received));
            }
            differences.addAll(PojoDifference.of("response", expectedResponse, response));
            return differences.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", differences));
        } catch (Throwable e) {
            return Optional.of(e.toString());
        }
    }

    private static SdkPojo newResponse(OperationModel operation) throws ClassNotFoundException {
        try {
            return (SdkPojo)
                    SdkCaller.responseClass(operation).getMethod("builder").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new ClassNotFoundException(operation.toString(), e);
        }
    }
}
