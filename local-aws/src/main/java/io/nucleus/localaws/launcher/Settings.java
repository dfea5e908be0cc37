package io.nucleus.localaws.launcher;

import io.nucleus.localaws.Ports;
import io.nucleus.localaws.embedded.Listen;
import io.nucleus.localaws.gateway.Gateway;
import io.nucleus.localaws.simulator.estate.EstateConfig;
import io.nucleus.localaws.simulator.estate.EstateSize;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a person chose by environment variables.
 *
 * @param gatewayPort where everything is reached
 * @param servicePorts where each service listens
 * @param awsPorts where the embedded AWS listens
 * @param simulatorPort where the simulated AWS listens, if it is the target
 * @param target whose accounts are scanned
 * @param keep whether to go on with the data of the last run, and keep this run's
 */
public record Settings(
        int gatewayPort,
        Map<Service, Integer> servicePorts,
        Ports awsPorts,
        int simulatorPort,
        Target target,
        boolean keep) {
    static final String SIMULATOR_SETTING = "NUCLEUS_SIMULATOR_PORT";

    public Settings {
        servicePorts = Map.copyOf(servicePorts);
    }

    /** @throws LaunchException if a variable has a value that means nothing; the message names it */
    public static Settings of(Map<String, String> environment) {
        Map<Service, Integer> services = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            services.put(service, port(environment, service.portSetting(), service.usualPort()));
        }
        return new Settings(
                port(environment, Gateway.PORT_SETTING, 8080),
                services,
                new Ports(
                        port(environment, Ports.DYNAMODB_SETTING, Ports.USUAL.dynamoDb()),
                        port(environment, Ports.SQS_SETTING, Ports.USUAL.sqs()),
                        port(environment, Ports.S3_SETTING, Ports.USUAL.s3())),
                port(environment, SIMULATOR_SETTING, 8104),
                target(environment),
                flag(environment, "KEEP"));
    }

    int port(Service service) {
        return servicePorts.get(service);
    }

    URI address(Service service) {
        return URI.create("http://" + Listen.HOST + ":" + port(service));
    }

    /** Every port that must be free, for a check before anything is started. */
    List<Listen> listens() {
        List<Listen> listens = new ArrayList<>(List.of(
                new Listen(gatewayPort, "The gateway", Gateway.PORT_SETTING),
                new Listen(awsPorts.dynamoDb(), "DynamoDB", Ports.DYNAMODB_SETTING),
                new Listen(awsPorts.sqs(), "SQS", Ports.SQS_SETTING),
                new Listen(awsPorts.s3(), "S3", Ports.S3_SETTING)));
        if (target instanceof Target.Simulated) {
            listens.add(new Listen(simulatorPort, "The simulator", SIMULATOR_SETTING));
        }
        for (Service service : Service.values()) {
            listens.add(new Listen(port(service), service.module(), service.portSetting()));
        }
        return listens;
    }

    private static Target target(Map<String, String> environment) {
        String endpoint = environment.getOrDefault("TARGET_ENDPOINT", "");
        if (!endpoint.isBlank()) {
            return new Target.Endpoint(endpoint(endpoint));
        }
        String target = environment.getOrDefault("TARGET", "sim");
        return switch (target) {
            case "", "sim" -> simulated(environment);
            case "aws" -> new Target.Aws();
            default -> throw new LaunchException("TARGET must be sim or aws, not '" + target + "'");
        };
    }

    private static Target simulated(Map<String, String> environment) {
        return new Target.Simulated(
                estate(environment),
                chosen(environment, "NUCLEUS_ROLE_NAME").orElse(EstateConfig.DEFAULT_ROLE_NAME),
                chosen(environment, "NUCLEUS_EXTERNAL_ID"));
    }

    private static Optional<String> chosen(Map<String, String> environment, String setting) {
        return Optional.ofNullable(environment.get(setting)).filter(value -> !value.isBlank());
    }

    private static URI endpoint(String text) {
        try {
            URI uri = URI.create(text);
            if (uri.getHost() != null && List.of("http", "https").contains(uri.getScheme())) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw new LaunchException("TARGET_ENDPOINT is not a URL: " + e.getMessage(), e);
        }
        throw new LaunchException("TARGET_ENDPOINT must be a URL such as http://127.0.0.1:4566, not '" + text + "'");
    }

    private static EstateSize estate(Map<String, String> environment) {
        try {
            return EstateSize.parse(chosen(environment, "NUCLEUS_ESTATE").orElse("demo"));
        } catch (IllegalArgumentException e) {
            throw new LaunchException("NUCLEUS_ESTATE: " + e.getMessage(), e);
        }
    }

    private static int port(Map<String, String> environment, String setting, int usual) {
        String text = environment.getOrDefault(setting, "");
        if (text.isBlank()) {
            return usual;
        }
        try {
            int port = Integer.parseInt(text.strip());
            if (port >= 1 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw new LaunchException(setting + " must be a port, not '" + text + "'", e);
        }
        throw new LaunchException(setting + " must be 1 to 65535, not " + text);
    }

    private static boolean flag(Map<String, String> environment, String name) {
        String text = environment.getOrDefault(name, "");
        return switch (text) {
            case "", "0", "false" -> false;
            case "1", "true" -> true;
            default -> throw new LaunchException(name + " must be 0 or 1, not '" + text + "'");
        };
    }
}
