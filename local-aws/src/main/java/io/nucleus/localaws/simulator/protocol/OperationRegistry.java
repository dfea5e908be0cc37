package io.nucleus.localaws.simulator.protocol;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.SdkPojo;

/** Every operation that the simulator answers, by its SDK request class. Not thread-safe while being filled. */
public final class OperationRegistry {
    private final Map<Class<? extends SdkPojo>, Operation<?, ?>> operations = new HashMap<>();
    private final Map<Class<? extends SdkPojo>, StreamingOperation<?, ?>> streaming = new HashMap<>();

    /** @throws IllegalStateException if the operation has been registered */
    public <I extends SdkPojo, O extends SdkPojo> OperationRegistry register(
            Class<I> request, Operation<I, O> operation) {
        requireNonNull(operation, "operation is null");
        requireNew(request);
        operations.put(request, operation);
        return this;
    }

    /**
     * Registers an operation whose request or response has a stream beside its modelled members.
     *
     * @throws IllegalStateException if the operation has been registered
     */
    public <I extends SdkPojo, O extends SdkPojo> OperationRegistry registerStreaming(
            Class<I> request, StreamingOperation<I, O> operation) {
        requireNonNull(operation, "operation is null");
        requireNew(request);
        streaming.put(request, operation);
        return this;
    }

    private void requireNew(Class<? extends SdkPojo> request) {
        if (operations.containsKey(request) || streaming.containsKey(request)) {
            throw new IllegalStateException(request.getSimpleName() + " is registered already");
        }
    }

    /** The operation of a request class. The cast holds because {@link #register} pairs class and operation. */
    @SuppressWarnings("unchecked")
    public <I extends SdkPojo> Optional<Operation<I, ?>> find(Class<I> request) {
        return Optional.ofNullable((Operation<I, ?>) operations.get(request));
    }

    /** The streaming operation of a request class. The cast holds because the registration pairs class and operation. */
    @SuppressWarnings("unchecked")
    public <I extends SdkPojo> Optional<StreamingOperation<I, ?>> findStreaming(Class<I> request) {
        return Optional.ofNullable((StreamingOperation<I, ?>) streaming.get(request));
    }

    /** The request classes of all operations. */
    public Iterable<Class<? extends SdkPojo>> requests() {
        Set<Class<? extends SdkPojo>> requests = new HashSet<>(operations.keySet());
        requests.addAll(streaming.keySet());
        return requests;
    }
}
