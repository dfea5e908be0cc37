package io.nucleus.localaws.simulator.protocol.model;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.traits.PayloadTrait;
import software.amazon.awssdk.core.traits.TraitType;
import software.amazon.awssdk.protocols.core.OperationInfo;
import software.amazon.awssdk.utils.builder.Buildable;

/** One operation of a service as the SDK models it. */
public final class OperationModel {
    private final ServiceModel service;
    private final Class<? extends SdkPojo> requestClass;
    private final OperationInfo info;
    private final String name;

    OperationModel(ServiceModel service, Class<? extends SdkPojo> requestClass, OperationInfo info) {
        this.service = service;
        this.requestClass = requestClass;
        this.info = info;
        this.name = name(requestClass, info);
    }

    private static String name(Class<?> requestClass, OperationInfo info) {
        if (info.operationIdentifier() != null) {
            return info.operationIdentifier()
                    .substring(info.operationIdentifier().lastIndexOf('.') + 1);
        }
        String path = info.requestUri();
        if (path.startsWith("/service/") && path.contains("/operation/")) {
            return path.substring(path.lastIndexOf('/') + 1);
        }
        String className = requestClass.getSimpleName();
        return className.substring(0, className.length() - "Request".length());
    }

    public ServiceModel service() {
        return service;
    }

    public Class<? extends SdkPojo> requestClass() {
        return requestClass;
    }

    /**
     * The API's name, for instance {@code DescribeDBInstances}. The SDK keeps no API name for REST operations: theirs is
     * the name of the request class, which writes acronyms as words ({@code GetAwsThing}).
     */
    public String name() {
        return name;
    }

    /** The value of {@code X-Amz-Target} that names this operation; empty unless the service is a JSON RPC one. */
    public Optional<String> target() {
        return service.protocol() == ServiceProtocol.JSON_RPC
                ? Optional.ofNullable(info.operationIdentifier())
                : Optional.empty();
    }

    /** The API version that query requests name; null for other protocols. */
    public String apiVersion() {
        return info.apiVersion();
    }

    public String httpMethod() {
        return info.httpMethod().name();
    }

    public OperationInfo info() {
        return info;
    }

    /** The URI template with the label that the SDK leaves out of it: a path member without a place in the template. */
    public UriTemplate template() {
        return lazy().template;
    }

    public List<SdkField<?>> requestFields() {
        return lazy().requestFields;
    }

    /** The label that comes before the template's path or in the host's name (S3's bucket), if there is one. */
    public Optional<String> leadingLabel() {
        return Optional.ofNullable(lazy().leadingLabel);
    }

    /** The request's member that is the whole body, if one is. */
    public Optional<SdkField<?>> requestPayload() {
        return payload(requestFields());
    }

    /** The member of these that is the whole body, if one is. */
    public static Optional<SdkField<?>> payload(List<SdkField<?>> fields) {
        return fields.stream()
                .filter(field -> field.containsTrait(PayloadTrait.class, TraitType.PAYLOAD_TRAIT))
                .findFirst();
    }

    /** A builder of the request, to be filled through {@link #requestFields()} and built with {@link #build}. */
    public SdkPojo newRequest() {
        return SdkReflection.builder(requestClass);
    }

    /** The immutable pojo of a builder. */
    public static SdkPojo build(SdkPojo builder) {
        return (SdkPojo) ((Buildable) builder).build();
    }

    private volatile Lazy lazy;

    private Lazy lazy() {
        Lazy known = lazy;
        if (known == null) {
            known = Lazy.of(info, newRequest().sdkFields());
            lazy = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return service.module() + ":" + name;
    }

    private record Lazy(List<SdkField<?>> requestFields, UriTemplate template, String leadingLabel) {
        static Lazy of(OperationInfo info, List<SdkField<?>> fields) {
            UriTemplate template = UriTemplate.parse(info.requestUri(), null);
            String leading = fields.stream()
                    .filter(field -> field.location() == MarshallLocation.PATH)
                    .map(SdkField::locationName)
                    .filter(label -> !template.hasLabel(label))
                    .findFirst()
                    .orElse(null);
            return new Lazy(
                    fields, leading == null ? template : UriTemplate.parse(info.requestUri(), leading), leading);
        }
    }
}
