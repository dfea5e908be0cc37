package io.nucleus.export.storage;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntPredicate;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** S3 of which single calls fail. */
public final class FaultyS3 {
    private final S3AsyncClient real;
    private final List<Fault> faults = new ArrayList<>();

    public FaultyS3(S3AsyncClient real) {
        this.real = real;
    }

    private static final class Fault {
        private final String operation;
        private final IntPredicate fails;
        private final int status;
        private int calls;

        Fault(String operation, IntPredicate fails, int status) {
            this.operation = operation;
            this.fails = fails;
            this.status = status;
        }

        synchronized boolean strikes(String called) {
            return called.equals(operation) && fails.test(++calls);
        }
    }

    /** @param fails which calls of the operation, counted from 1 */
    public FaultyS3 failing(String operation, int status, IntPredicate fails) {
        faults.add(new Fault(operation, fails, status));
        return this;
    }

    public S3AsyncClient client() {
        return (S3AsyncClient) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {S3AsyncClient.class}, (proxy, method, arguments) -> {
                    Optional<CompletableFuture<?>> failed = failure(method.getName());
                    return failed.isPresent() ? failed.get() : invoke(method, arguments);
                });
    }

    private Optional<CompletableFuture<?>> failure(String called) {
        return faults.stream()
                .filter(fault -> fault.strikes(called))
                .findFirst()
                .map(fault -> CompletableFuture.failedFuture(S3Exception.builder()
                        .message("injected")
                        .statusCode(fault.status)
                        .build()));
    }

    private Object invoke(Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
