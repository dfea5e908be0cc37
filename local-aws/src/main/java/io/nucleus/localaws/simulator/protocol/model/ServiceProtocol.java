package io.nucleus.localaws.simulator.protocol.model;

import software.amazon.awssdk.protocols.core.OperationInfo;

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

    /**
     * @param module the SDK's name of the service
     * @param factory the simple name of the factory with which the SDK marshalls an operation
     * @param binding of that operation: one factory serves all that is JSON or CBOR
     */
    static ServiceProtocol of(String module, String factory, OperationInfo binding) {
        return switch (factory) {
            // EC2 is the one service that speaks its own kind of query protocol (Smithy, "AWS EC2 query protocol").
            case "AwsQueryProtocolFactory" -> module.equals("ec2") ? EC2 : QUERY;
            case "AwsXmlProtocolFactory" -> REST_XML;
            case "BaseAwsJsonProtocolFactory", "AwsJsonProtocolFactory", "SmithyRpcV2CborProtocolFactory" ->
                json(binding);
            default -> throw new IllegalArgumentException("the SDK speaks a protocol unknown here: " + factory);
        };
    }

    private static ServiceProtocol json(OperationInfo binding) {
        if (binding.requestUri().matches("/service/[^/]+/operation/[^/]+")) {
            return CBOR_RPC;
        }
        return binding.operationIdentifier() == null ? REST_JSON : JSON_RPC;
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
