package io.nucleus.scheduler;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients of a process that dies at one of its calls to AWS: that call and all later ones fail. */
public final class DyingProcess {
    /** Whether the fatal call takes effect. */
    public enum Moment {
        BEFORE_THE_EFFECT,
        AFTER_THE_EFFECT
    }

    private final AtomicInteger callsLeft;
    private final Moment moment;
    private volatile boolean dead;

    /** @param call the number of the fatal call, from 1 */
    public DyingProcess(int call, Moment moment) {
        this.callsLeft = new AtomicInteger(call);
        this.moment = moment;
    }

    public boolean isDead() {
        return dead;
    }

    <T> T wrap(Class<T> type, T client) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> invoke(client, method, args)));
    }

    private Object invoke(Object client, Method method, Object[] args) throws Throwable {
        if (!CompletableFuture.class.isAssignableFrom(method.getReturnType())) {
            return call(client, method, args);
        }
        int left = callsLeft.decrementAndGet();
        if (left > 0) {
            return call(client, method, args);
        }
        dead = true;
        CompletableFuture<?> failed = CompletableFuture.failedFuture(new IllegalStateException("the process died"));
        return left == 0 && moment == Moment.AFTER_THE_EFFECT
                ? ((CompletableFuture<?>) call(client, method, args))
                        .handle((r, e) -> null)
                        .thenCompose(r -> failed)
                : failed;
    }

    private static Object call(Object client, Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(client, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
