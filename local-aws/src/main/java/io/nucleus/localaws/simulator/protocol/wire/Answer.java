package io.nucleus.localaws.simulator.protocol.wire;

import static java.util.Objects.requireNonNull;

import software.amazon.awssdk.core.SdkPojo;

/**
 * What an operation answered.
 *
 * @param stream the body of an operation whose response is a stream; null for all others
 */
public record Answer(SdkPojo response, byte[] stream) {
    public Answer {
        requireNonNull(response, "the operation answered null");
    }
}
