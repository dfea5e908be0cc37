package io.nucleus.localaws.simulator.protocol.model;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.protocols.core.OperationInfo;

/**
 * A service as the SDK's classes tell it. The classes used, for the service {@code ec2}: {@code transform.*RequestMarshaller}
 * (its protocol and each operation's binding), {@code DefaultEc2BaseClientBuilder} (its signing name), {@code Ec2Client} and
 * {@code Ec2AsyncClient} (its operations). The clients themselves are looked at only where nothing else tells: linking one loads the classes
 * of all its operations.
 */
public final class ServiceModel {
    private static final String ROOT = "software.amazon.awssdk.services.";

    /** Reading one loads a client's classes, which takes tens of milliseconds. */
    private static final Map<String, ServiceModel> KNOWN = new ConcurrentHashMap<>();

    private final String module;
    private final String clientPackage;
    private final String name;
    private final ServiceProtocol protocol;
    private final String signingName;
    private volatile List<OperationModel> operations;

    private ServiceModel(String module, String clientPackage, String name, Class<? extends SdkPojo> request) {
        this.module = module;
        this.clientPackage = clientPackage;
        this.name = name;
        this.protocol = readProtocol(request);
        this.signingName = readSigningName();
    }

    /** All operations of a service speak the same protocol. */
    private ServiceProtocol readProtocol(Class<? extends SdkPojo> request) {
        Class<?> marshaller = SdkReflection.require(marshaller(request));
        return ServiceProtocol.of(
                module, SdkReflection.fieldType(marshaller, "protocolFactory").getSimpleName(), binding(marshaller));
    }

    private String marshaller(Class<? extends SdkPojo> request) {
        return clientPackage + ".transform." + request.getSimpleName() + "Marshaller";
    }

    private static OperationInfo binding(Class<?> marshaller) {
        return (OperationInfo) SdkReflection.staticField(marshaller, "SDK_OPERATION_BINDING");
    }

    /** @throws IllegalArgumentException if the class is not a request of an SDK service */
    public static ServiceModel of(Class<? extends SdkPojo> request) {
        String className = request.getName();
        int model = className.indexOf(".model.");
        if (!className.startsWith(ROOT) || model < 0 || !SdkRequest.class.isAssignableFrom(request)) {
            throw new IllegalArgumentException(className + " is not a request class of the AWS SDK");
        }
        String servicePackage = className.substring(0, model);
        String base = request.getSuperclass().getSimpleName();
        String name = base.substring(0, base.length() - "Request".length());
        return KNOWN.computeIfAbsent(
                servicePackage + "." + name,
                key -> new ServiceModel(
                        servicePackage.substring(ROOT.length()), clientPackage(servicePackage, name), name, request));
    }

    /** Services that share a model keep their clients one package deeper, as {@code dynamodb.streams} does. */
    private static String clientPackage(String servicePackage, String name) {
        if (SdkReflection.find(servicePackage + "." + name + "Client").isPresent()) {
            return servicePackage;
        }
        for (int i = 1; i < name.length(); i++) {
            String deeper = servicePackage + "." + name.substring(i).toLowerCase(Locale.ROOT);
            if (Character.isUpperCase(name.charAt(i))
                    && SdkReflection.find(deeper + "." + name + "Client").isPresent()) {
                return deeper;
            }
        }
        throw new IllegalArgumentException("the SDK has no client of " + name + " in " + servicePackage);
    }

    private String readSigningName() {
        Object builder =
                SdkReflection.create(SdkReflection.require(clientPackage + ".Default" + name + "ClientBuilder"));
        Class<?> base = SdkReflection.require(clientPackage + ".Default" + name + "BaseClientBuilder");
        return (String) SdkReflection.invoke(base, builder, "signingName");
    }

    /** The SDK's module, for instance {@code elasticloadbalancingv2}. */
    public String module() {
        return module;
    }

    /** Identifies the service: several may share a module and a signing name. */
    public String id() {
        return clientPackage;
    }

    /** The service's part of the credential scope; several services may share one. */
    public String signingName() {
        return signingName;
    }

    public ServiceProtocol protocol() {
        return protocol;
    }

    /** Whether errors are a bare {@code Error} element, as S3's are, rather than one within {@code ErrorResponse}. */
    public boolean hasBareErrors() {
        return protocol == ServiceProtocol.REST_XML
                && SdkReflection.fieldType(
                                SdkReflection.require(clientPackage + ".Default" + name + "Client"), "protocolFactory")
                        .getSimpleName()
                        .equals("AwsS3ProtocolFactory");
    }

    /** @throws IllegalArgumentException if the SDK has no operation with this request */
    public OperationModel operation(Class<? extends SdkPojo> request) {
        return find(request).orElseThrow(() -> new IllegalArgumentException(request.getName() + " has no operation"));
    }

    private Optional<OperationModel> find(Class<? extends SdkPojo> request) {
        return SdkReflection.find(marshaller(request))
                .map(ServiceModel::binding)
                .map(info -> new OperationModel(this, request, info));
    }

    /**
     * Every operation that the SDK has of this service. Read on first use, since that loads the classes of all requests:
     * some 10 ms for most services, a few hundred for EC2.
     */
    public List<OperationModel> operations() {
        List<OperationModel> known = operations;
        if (known == null) {
            known = readOperations();
            operations = known;
        }
        return known;
    }

    private List<OperationModel> readOperations() {
        Map<Class<? extends SdkPojo>, OperationModel> found = new LinkedHashMap<>();
        for (String kind : List.of("Client", "AsyncClient")) {
            for (Method method :
                    SdkReflection.require(clientPackage + "." + name + kind).getMethods()) {
                for (Class<?> parameter : method.getParameterTypes()) {
                    if (SdkRequest.class.isAssignableFrom(parameter)) {
                        Class<? extends SdkPojo> request = parameter.asSubclass(SdkPojo.class);
                        find(request).ifPresent(operation -> found.putIfAbsent(request, operation));
                    }
                }
            }
        }
        return List.copyOf(new ArrayList<>(found.values()));
    }

    @Override
    public String toString() {
        return module;
    }
}
