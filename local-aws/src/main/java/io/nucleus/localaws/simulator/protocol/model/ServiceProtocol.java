package io.nucleus.localaws.simulator.protocol.model;

/** The protocol that the SDK's client of a service speaks. */
public enum ServiceProtocol {
    /** Form parameters in, XML out, with EC2's own names for lists and errors. */
    EC2,
    /** Form parameters in, XML out. */
    QUERY,
    /** One path, the operation named in a header (JSON 1.0 and 1.1, and Kinesis' CBOR form of it). */
    JSON_RPC,
    /** Smithy RPC v2: the operation named in the path, CBOR in and out. */
    CBOR_RPC,
    /** HTTP bindings with JSON payloads. */
    REST_JSON,
    /** HTTP bindings with XML payloads. */
    REST_XML;

    /** @param name as the SDK's {@code AwsProtocolMetadata} spells it */
    static ServiceProtocol of(String name) {
        return switch (name) {
            case "ec2" -> EC2;
            case "query" -> QUERY;
            case "json", "cbor" -> JSON_RPC;
            case "smithy-rpc-v2-cbor" -> CBOR_RPC;
            case "rest-json" -> REST_JSON;
            case "rest-xml" -> REST_XML;
            default -> throw new IllegalArgumentException("the SDK speaks a protocol unknown here: " + name);
        };
    }

    /** Whether the operation follows from method and path. */
    public boolean isRest() {
        return this == REST_JSON || this == REST_XML;
    }

    /** Whether requests are forms by default. */
    public boolean isQuery() {
        return this == EC2 || this == QUERY;
    }
}
