package io.nucleus.localaws.simulator.protocol;

import software.amazon.awssdk.core.SdkPojo;

/**
 * What the simulator does for one API operation, in terms of the SDK's own model: no operation knows of a wire protocol.
 *
 * @param <I> the SDK's request class
 * @param <O> the SDK's response class
 */
@FunctionalInterface
public interface Operation<I extends SdkPojo, O extends SdkPojo> {
    /** @throws SimulatedError to answer with an error of AWS */
    O answer(CallContext call, I request);
}
