package io.nucleus.localaws.simulator.protocol;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.core.SdkPojo;

/** Every operation that the simulator answers, by its SDK request class. Not thread-safe while being filled. */
public final class OperationRegistry {
    private final Map<Class<? extends SdkPojo>, Operation<?, ?>> operations = new HashMap<>();

    /** @throws IllegalStateException if the operation has been registered */
    public <I extends SdkPojo, O extends SdkPojo> OperationRegistry register(
            Class<I> request, Operation<I, O> operation) {
        requireNonNull(operation, "operation is null");
        if (operations.putIfAbsent(request, operation) != null) {
            throw new IllegalStateException(request.getSimpleName() + " is registered already");
        }
        return this;
    }

    /** The operation of a request class. The cast holds because {@link #register} pairs class and operation. */
    @SuppressWarnings("unchecked")
    public <I extends SdkPojo> Optional<Operation<I, ?>> find(Class<I> request) {
        return Optional.ofNullable((Operation<I, ?>) operations.get(request));
    }

    /** The request classes of all operations. */
    public Iterable<Class<? extends SdkPojo>> requests() {
        return operations.keySet();
    }
}
