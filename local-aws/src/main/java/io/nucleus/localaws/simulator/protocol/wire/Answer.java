package io.nucleus.localaws.simulator.protocol.wire;

import static java.util.Objects.requireNonNull;

import software.amazon.awssdk.core.SdkPojo;

/**
 * What an operation answered.
 *
 * @param stream the body of an operation whose response is a stream; null for all others
 * @param unknownMembers whether each structure is written with {@link UnknownMembers}
 */
public record Answer(SdkPojo response, byte[] stream, boolean unknownMembers) {
    public Answer {
        requireNonNull(response, "the operation answered null");
    }

    public Answer(SdkPojo response, byte[] stream) {
        this(response, stream, false);
    }

    public Answer withUnknownMembers(boolean wanted) {
        return new Answer(response, stream, wanted);
    }
}
