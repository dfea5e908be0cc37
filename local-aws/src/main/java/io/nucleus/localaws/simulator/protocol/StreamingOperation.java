package io.nucleus.localaws.simulator.protocol;

import software.amazon.awssdk.core.SdkPojo;

/**
 * An operation with a stream in its request or its response, as S3's PutObject and GetObject have. Streams are held in
 * memory whole: the simulator's own are small.
 *
 * @param <I> the SDK's request class
 * @param <O> the SDK's response class
 */
@FunctionalInterface
public interface StreamingOperation<I extends SdkPojo, O extends SdkPojo> {
    /**
     * @param body the request's stream, decoded; empty if it has none
     * @throws SimulatedError to answer with an error of AWS
     */
    Streamed<O> answer(CallContext call, I request, byte[] body);

    /** @param body the response's stream; empty if it has none */
    record Streamed<O extends SdkPojo>(O response, byte[] body) {}
}
