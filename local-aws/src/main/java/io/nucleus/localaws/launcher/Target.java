package io.nucleus.localaws.launcher;

import io.nucleus.localaws.simulator.control.SimulatedOrganization;
import io.nucleus.localaws.simulator.estate.EstateConfig;
import io.nucleus.localaws.simulator.estate.EstateSize;
import io.nucleus.localaws.simulator.identity.HubKeys;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whose accounts are scanned, and how the collector gets there. The product's own table, queues and buckets stay embedded. */
public sealed interface Target {

    /** Properties for the collector. */
    Map<String, String> configuration(Settings settings);

    /** Makes the environment of the collector, which begins as the one of this process. */
    void prepare(Map<String, String> environment);

    /** For people. */
    String description();

    /**
     * The simulated organization, whose hub key only the collector is given.
     *
     * @param roleName the role that every account has
     * @param externalId what all roles ask for; empty for nothing
     */
    record Simulated(EstateSize size, String roleName, Optional<String> externalId) implements Target {
        private static final Set<String> OTHER_CREDENTIALS =
                Set.of("AWS_SESSION_TOKEN", "AWS_PROFILE", "AWS_ROLE_ARN", "AWS_WEB_IDENTITY_TOKEN_FILE", "AWS_REGION");

        /** What to start. */
        SimulatedOrganization.Settings organization() {
            EstateConfig usual = EstateConfig.of(size);
            return new SimulatedOrganization.Settings(
                    new EstateConfig(usual.seed(), size, roleName), HubKeys.DEFAULT, externalId.orElse(null));
        }

        @Override
        public Map<String, String> configuration(Settings settings) {
            return Map.of("nucleus.target.endpoint", "http://127.0.0.1:" + settings.simulatorPort());
        }

        @Override
        public void prepare(Map<String, String> environment) {
            environment.keySet().removeAll(OTHER_CREDENTIALS);
            environment.keySet().removeIf(name -> name.startsWith("AWS_ENDPOINT_URL"));
            environment.put("AWS_ACCESS_KEY_ID", HubKeys.DEFAULT.accessKeyId());
            environment.put("AWS_SECRET_ACCESS_KEY", HubKeys.DEFAULT.secretAccessKey());
            environment.put("AWS_EC2_METADATA_DISABLED", "true");
        }

        @Override
        public String description() {
            return "a simulated organization of %d accounts and about %,d resources"
                    .formatted(size.accounts(), size.resources());
        }
    }

    /** Real AWS, with whatever credentials this machine has. */
    record Aws() implements Target {
        @Override
        public Map<String, String> configuration(Settings settings) {
            return Map.of();
        }

        @Override
        public void prepare(Map<String, String> environment) {
            // The usual AWS variables and files are what this is about.
        }

        @Override
        public String description() {
            return "AWS, with this machine's credentials";
        }
    }

    /** Anything that speaks as AWS does, with the credentials of the usual AWS variables. */
    record Endpoint(URI uri) implements Target {
        @Override
        public Map<String, String> configuration(Settings settings) {
            return Map.of("nucleus.target.endpoint", uri.toString());
        }

        @Override
        public void prepare(Map<String, String> environment) {
            // The usual AWS variables and files are what this is about.
        }

        @Override
        public String description() {
            return uri.toString();
        }
    }
}
