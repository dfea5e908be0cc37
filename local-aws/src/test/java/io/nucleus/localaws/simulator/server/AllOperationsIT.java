package io.nucleus.localaws.simulator.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.nucleus.localaws.simulator.protocol.CallContext;
import io.nucleus.localaws.simulator.protocol.Identity.Principal;
import io.nucleus.localaws.simulator.protocol.OperationRegistry;
import io.nucleus.localaws.simulator.protocol.StreamingOperation.Streamed;
import io.nucleus.localaws.simulator.protocol.model.OperationModel;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkPojo;

/**
 * Every operation of services of every protocol goes over the wire and back: what the SDK's client sends is
 * what the operation is given, and what the operation answers is what the client returns, member by member.
 */
class AllOperationsIT {
    /** Services that between them speak every protocol in every way; loading the clients of all others would take minutes. */
    private static final Set<String> SERVICES = Set.of(
            "account",
            "apigateway",
            "apigatewayv2",
            "arcregionswitch",
            "cloudfront",
            "cloudwatch",
            "docdb",
            "dynamodb",
            "ec2",
            "ecs",
            "eks",
            "elasticloadbalancing",
            "elasticloadbalancingv2",
            "iam",
            "kinesis",
            "kms",
            "lambda",
            "organizations",
            "rds",
            "route53",
            "s3",
            "s3control",
            "sns",
            "sqs",
            "sts");

    private static final List<OperationModel> OPERATIONS = SdkOperations.of(SERVICES);

    /** AWS lets some of their operations be called without credentials, and the SDK does not sign these. */
    private static final Set<String> SIGN_IN_SERVICES = Set.of("sts");

    private static final Exchange EXCHANGE = new Exchange();
    private static final List<Running> SERVERS = start();

    /** What the operation is to answer, and what it was given. One call at a time. */
    private static final class Exchange {
        private volatile SdkPojo answer;
        private volatile SdkPojo received;
        private volatile String operation;

        private SdkPojo answer(CallContext call, SdkPojo input) {
            received = input;
            operation = call.service() + ":" + call.operation();
            return answer;
        }
    }

    private record Running(SimulatorServer server, SdkCaller caller, List<OperationModel> operations) {}

    /**
     * All services on one server, as in use; but services that cannot be told apart (RDS and DocumentDB: one signing
     * name, one version, the same names of operations) are on different ones.
     */
    private static List<Running> start() {
        List<Running> servers = new ArrayList<>();
        List<OperationModel> left = OPERATIONS;
        while (!left.isEmpty()) {
            Set<String> addresses = new HashSet<>();
            List<OperationModel> now = new ArrayList<>();
            List<OperationModel> later = new ArrayList<>();
            for (OperationModel operation : left) {
                boolean free = operation.apiVersion() == null
                        || addresses.add(operation.service().signingName() + operation.apiVersion() + operation.name());
                (free ? now : later).add(operation);
            }
            servers.add(start(now));
            left = later;
        }
        return servers;
    }

    private static Running start(List<OperationModel> operations) {
        OperationRegistry registry = new OperationRegistry();
        for (OperationModel operation : operations) {
            boolean streaming = SdkCaller.method(operation)
                    .map(method -> method.getParameterCount() > 1)
                    .orElse(false);
            register(registry, operation, streaming);
        }
        SimulatorServer server = SimulatorServer.builder()
                .registry(registry)
                .identity((key, token) -> new Principal("123456789012", "arn:aws:iam::123456789012:user/test"))
                .build();
        server.start().toCompletableFuture().join();
        return new Running(server, new SdkCaller(server.port()), operations);
    }

    private static <I extends SdkPojo> void register(
            OperationRegistry registry, OperationModel operation, boolean streaming) {
        @SuppressWarnings("unchecked")
        Class<I> request = (Class<I>) operation.requestClass();
        if (streaming) {
            registry.registerStreaming(request, (call, input, body) -> {
                assertThat(body.length == 0 ? SdkCaller.STREAM : body).isEqualTo(SdkCaller.STREAM);
                return new Streamed<>(EXCHANGE.answer(call, input), SdkCaller.STREAM);
            });
        } else {
            registry.register(request, EXCHANGE::answer);
        }
    }

    @AfterAll
    static void stop() {
        for (Running running : SERVERS) {
            running.caller.close();
            running.server.close().toCompletableFuture().join();
        }
    }

    @Test
    void theSynchronousClientsHaveAllOperationsButEventStreams() {
        assertThat(OPERATIONS)
                .filteredOn(operation -> SdkCaller.method(operation).isEmpty())
                .extracting(OperationModel::toString)
                .containsExactlyInAnyOrder(
                        "kinesis:SubscribeToShard", "lambda:InvokeWithResponseStream", "s3:SelectObjectContent");
    }

    static Stream<String> protocols() {
        return OPERATIONS.stream()
                .map(operation -> operation.service().protocol().name())
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void everyMemberGoesOverTheWireAndBack(String protocol) {
        assertThat(roundTrips(protocol, PojoFiller::full)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void theLeastRequestReachesItsOperation(String protocol) {
        assertThat(roundTrips(protocol, PojoFiller::sparse)).isEmpty();
    }

    private static Map<String, List<String>> roundTrips(
            String protocol, BiFunction<PojoFiller, SdkPojo, SdkPojo> filling) {
        Map<String, List<String>> failures = new TreeMap<>();
        for (Running running : SERVERS) {
            for (OperationModel operation : running.operations) {
                if (operation.service().protocol().name().equals(protocol)) {
                    SdkCaller.method(operation)
                            .map(method -> roundTrip(running.caller, operation, method, filling))
                            .filter(differences -> !differences.isEmpty())
                            .ifPresent(differences -> failures.put(operation.toString(), differences));
                }
            }
        }
        return failures;
    }

    private static List<String> roundTrip(
            SdkCaller caller,
            OperationModel operation,
            Method method,
            BiFunction<PojoFiller, SdkPojo, SdkPojo> filling) {
        PojoFiller filler = new PojoFiller(operation.toString().hashCode());
        SdkPojo request = filling.apply(filler, operation.newRequest());
        EXCHANGE.answer = filler.full(SdkCaller.newResponse(operation));
        EXCHANGE.received = null;
        EXCHANGE.operation = null;
        try {
            SdkPojo response = caller.call(operation, method, request);
            if (!operation.toString().equals(EXCHANGE.operation)) {
                return List.of("reached " + EXCHANGE.operation);
            }
            List<String> differences = new ArrayList<>(PojoDifference.of("request", request, EXCHANGE.received));
            differences.addAll(PojoDifference.of("response", EXCHANGE.answer, response));
            return differences;
        } catch (Exception e) {
            return refusedAsUnsigned(caller, operation, e) ? List.of() : List.of(e.toString());
        }
    }

    /** The simulator wants to know the caller, whatever the operation. */
    private static boolean refusedAsUnsigned(SdkCaller caller, OperationModel operation, Exception e) {
        return !caller.signed()
                && SIGN_IN_SERVICES.contains(operation.service().module())
                && e.getMessage().contains("Request is missing Authentication Token");
    }
}
