package io.nucleus.localaws.simulator.estate.generic;

import software.amazon.awssdk.core.SdkPojo;

/** Builders of requests and of the responses that belong to them. */
final class Requests {
    private static final String REQUEST = "Request";

    private Requests() {}

    static SdkPojo builder(Class<?> pojo) {
        try {
            return (SdkPojo) pojo.getMethod("builder").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(pojo.getName() + " is no class of the SDK's model", e);
        }
    }

    /** A builder of the response. */
    static SdkPojo response(Class<? extends SdkPojo> request) {
        String name = request.getName();
        try {
            return builder(Class.forName(name.substring(0, name.length() - REQUEST.length()) + "Response"));
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(name + " has no response", e);
        }
    }
}
