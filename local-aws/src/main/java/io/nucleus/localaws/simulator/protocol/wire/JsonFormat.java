package io.nucleus.localaws.simulator.protocol.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.cbor.CBORFactory;
import com.fasterxml.jackson.dataformat.cbor.CBORGenerator;
import com.fasterxml.jackson.dataformat.cbor.databind.CBORMapper;
import java.io.IOException;
import java.time.Instant;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;

/** JSON and the two forms of CBOR that AWS gives to the same data model. */
enum JsonFormat {
    /** Timestamps are numbers of seconds, blobs are base64. */
    JSON(JsonMapper.builder().build(), Format.UNIX_TIMESTAMP) {
        @Override
        void writeTimestamp(JsonGenerator generator, Instant instant) throws IOException {
            generator.writeNumber(Timestamps.epochSeconds(instant));
        }
    },
    /** Kinesis' CBOR: timestamps are numbers of milliseconds. */
    AWS_CBOR(cbor(), Format.UNIX_TIMESTAMP_MILLIS) {
        @Override
        void writeTimestamp(JsonGenerator generator, Instant instant) throws IOException {
            ((CBORGenerator) generator).writeTag(EPOCH_TAG);
            generator.writeNumber(instant.toEpochMilli());
        }
    },
    /** Smithy RPC v2's CBOR: timestamps are seconds as a double. */
    RPC_V2_CBOR(cbor(), Format.UNIX_TIMESTAMP) {
        @Override
        void writeTimestamp(JsonGenerator generator, Instant instant) throws IOException {
            ((CBORGenerator) generator).writeTag(EPOCH_TAG);
            generator.writeNumber(instant.toEpochMilli() / 1000d);
        }
    };

    /** RFC 8949, 3.4.2: an epoch-based date and time. */
    private static final int EPOCH_TAG = 1;

    private final ObjectMapper mapper;
    private final Format timestamps;

    JsonFormat(ObjectMapper mapper, Format timestamps) {
        this.mapper = mapper.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
        mapper.getFactory()
                .setStreamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(200).build());
        this.timestamps = timestamps;
    }

    private static ObjectMapper cbor() {
        return new CBORMapper(new CBORFactory());
    }

    ObjectMapper mapper() {
        return mapper;
    }

    /** What a timestamp is if the model says nothing else. */
    Format timestamps() {
        return timestamps;
    }

    boolean isBinary() {
        return this != JSON;
    }

    abstract void writeTimestamp(JsonGenerator generator, Instant instant) throws IOException;
}
