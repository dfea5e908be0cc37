package io.nucleus.localaws.simulator.server;

import io.nucleus.localaws.simulator.protocol.model.OperationModel;
import io.nucleus.localaws.simulator.protocol.model.ServiceModel;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import software.amazon.awssdk.core.SdkPojo;

/** The operations of services of the AWS SDK whose jars are on the class path. */
final class SdkOperations {
    private static final Pattern MARSHALLER =
            Pattern.compile("software/amazon/awssdk/services/.+/transform/\\w+RequestMarshaller\\.class");

    private SdkOperations() {}

    /** @param modules the SDK's names of the services */
    static List<OperationModel> of(Set<String> modules) {
        Map<String, ServiceModel> services = new HashMap<>();
        List<OperationModel> operations = new ArrayList<>();
        for (String marshaller : marshallers(modules)) {
            Class<? extends SdkPojo> request = requestOf(marshaller);
            ServiceModel service = services.computeIfAbsent(
                    marshaller.substring(0, marshaller.indexOf(".transform.")), unused -> ServiceModel.of(request));
            operations.add(service.operation(request));
        }
        return operations;
    }

    private static List<String> marshallers(Set<String> modules) {
        List<String> names = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (entry.contains("awssdk") && modules.contains(module(entry))) {
                try (JarFile jar = new JarFile(entry)) {
                    jar.stream()
                            .map(JarEntry::getName)
                            .filter(name -> MARSHALLER.matcher(name).matches())
                            .map(name -> name.substring(0, name.length() - ".class".length())
                                    .replace('/', '.'))
                            .sorted()
                            .forEach(names::add);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return names;
    }

    /** Of a jar {@code iam-2.40.2.jar}, {@code iam}. */
    private static String module(String entry) {
        return entry.substring(entry.lastIndexOf(File.separatorChar) + 1).replaceFirst("-[0-9][0-9.]*\\.jar$", "");
    }

    private static Class<? extends SdkPojo> requestOf(String marshaller) {
        try {
            ParameterizedType type =
                    (ParameterizedType) Class.forName(marshaller).getGenericInterfaces()[0];
            return ((Class<?>) type.getActualTypeArguments()[0]).asSubclass(SdkPojo.class);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
