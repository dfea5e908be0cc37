package io.nucleus.collector.access;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import software.amazon.awssdk.awscore.AwsRequest;
import software.amazon.awssdk.core.SdkClient;

/** Clients that answer from a script. What the SDK builds upon single operations, paginators for one, is the SDK's own. */
public final class FakeClients implements Clients {
    private final Map<AwsService<?>, Class<? extends SdkClient>> types = new ConcurrentHashMap<>();
    private final Map<String, Function<AwsRequest, Object>> operations = new ConcurrentHashMap<>();
    private final List<AwsRequest> requests = new CopyOnWriteArrayList<>();

    /**
     * Answers an operation, named as the client's method; the function may throw what AWS would answer, or give a future that
     * is completed later.
     */
    public <C extends SdkClient> FakeClients answer(
            AwsService<C> service, Class<C> client, String operation, Function<? super AwsRequest, ?> answer) {
        types.put(service, client);
        operations.put(client.getSimpleName() + "." + operation, answer::apply);
        return this;
    }

    /** Every request so far, in order. */
    public List<AwsRequest> requests() {
        return List.copyOf(requests);
    }

    public <R extends AwsRequest> List<R> requests(Class<R> type) {
        return requests.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Override
    public <C extends SdkClient> C of(AwsService<C> service, String region) {
        return proxy(service, region, false);
    }

    @Override
    public <C extends SdkClient> C ofHub(AwsService<C> service, String region) {
        return proxy(service, region, true);
    }

    @SuppressWarnings("unchecked")
    private <C extends SdkClient> C proxy(AwsService<C> service, String region, boolean hub) {
        Class<? extends SdkClient> type = types.get(service);
        if (type == null) {
            throw new AssertionError("nothing is scripted for " + service.metadataId() + " in " + region);
        }
        return (C) Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> call(type, proxy, method, arguments, hub));
    }

    /** The proxy's caller gets the future. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private Object call(Class<?> type, Object proxy, Method method, Object[] arguments, boolean hub) throws Throwable {
        if (method.getReturnType() == CompletableFuture.class
                && arguments != null
                && arguments.length == 1
                && arguments[0] instanceof AwsRequest request) {
            return answer(type.getSimpleName() + "." + method.getName(), request, hub);
        }
        if (method.isDefault()) {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
        }
        throw new AssertionError(method + " is not scripted");
    }

    private CompletableFuture<Object> answer(String operation, AwsRequest request, boolean hub) {
        if (!hub
                && request.overrideConfiguration()
                        .flatMap(o -> o.credentialsProvider())
                        .isEmpty()) {
            throw new AssertionError(operation + " was called without the account's credentials");
        }
        Function<AwsRequest, Object> script = operations.get(operation);
        if (script == null) {
            throw new AssertionError(operation + " is not scripted");
        }
        requests.add(request);
        try {
            return answered(script.apply(request));
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static CompletableFuture<Object> answered(Object answer) {
        return answer instanceof CompletableFuture<?> future
                ? (CompletableFuture<Object>) future
                : CompletableFuture.completedFuture(answer);
    }
}
