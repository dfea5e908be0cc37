package io.nucleus.writer.rig;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Lets a process die at its n-th call to the outside: that call and all later ones fail. Whether the n-th call had its effect
 * nobody can tell a caller, so both are tried.
 */
public final class CrashPoint {
    private static final Set<String> WRITES = Set.of("put", "update", "transact", "delete", "send", "batchWrite");

    private final int at;
    private final boolean effective;
    private final AtomicInteger calls = new AtomicInteger();

    /**
     * @param at the number of the fatal call, from 1
     * @param effective whether that call still has its effect
     */
    public CrashPoint(int at, boolean effective) {
        this.at = at;
        this.effective = effective;
    }

    /** Whether the process died. */
    public boolean happened() {
        return calls.get() >= at;
    }

    /** The fatal failure. */
    public static final class Crash extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Crash(int call, Object lost) {
            super("crashed at call " + call + (lost == null ? "" : ", after " + lost));
        }
    }

    /** A client whose calls count. */
    <C> C before(Class<C> type, C client) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> {
            try {
                return counts(method)
                        ? async(() -> invoke(() -> method.invoke(client, args)))
                        : method.invoke(client, args);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    /** To die after a reading call is to die before the next one. */
    private boolean counts(Method method) {
        return CompletableFuture.class.isAssignableFrom(method.getReturnType())
                && (!effective || WRITES.stream().anyMatch(method.getName()::startsWith));
    }

    private interface Call {
        Object run() throws ReflectiveOperationException;
    }

    private static CompletableFuture<?> invoke(Call call) {
        try {
            return (CompletableFuture<?>) call.run();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private CompletableFuture<?> async(Supplier<CompletableFuture<?>> call) {
        int number = calls.incrementAndGet();
        if (number < at) {
            return call.get();
        }
        CompletableFuture<Object> crash = CompletableFuture.failedFuture(new Crash(number, null));
        return number == at && effective ? call.get().handle((r, e) -> null).thenCompose(x -> crash) : crash;
    }

    /** A blocking call that counts. */
    <T> T blocking(Supplier<T> call) {
        int number = calls.incrementAndGet();
        if (number < at) {
            return call.get();
        }
        T lost = number == at && effective ? call.get() : null;
        throw new Crash(number, lost);
    }
}
