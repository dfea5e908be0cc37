package io.nucleus.localaws.simulator.estate.generic;

import java.util.List;

/** Kinesis streams and Firehose. */
final class KinesisTypes {
    static final List<GenericType> ALL = List.of();
    static final List<GenericTags> TAGS = List.of();

    private KinesisTypes() {}
}
