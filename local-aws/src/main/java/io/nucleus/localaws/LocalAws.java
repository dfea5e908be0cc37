package io.nucleus.localaws;

import static java.util.Objects.requireNonNull;

import io.nucleus.localaws.provision.Provisioner;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * DynamoDB, SQS and S3 in this process, holding an empty deployment of the product (or, with a directory, the one an
 * earlier run left there).
 *
 * <pre>{@code
 * try (LocalAws aws = LocalAws.builder().prefix("it-writer").build().start()) {
 *     configuration.putAll(aws.serviceConfiguration());
 * }
 * }</pre>
 */
public final class LocalAws implements AutoCloseable {
    private final Servers servers;
    private final Deployment deployment;

    private LocalAws(Servers servers, Deployment deployment) {
        this.servers = servers;
        this.deployment = deployment;
    }

    public static Builder builder() {
        return new Builder();
    }

    public URI dynamoDb() {
        return access().dynamoDb();
    }

    public URI sqs() {
        return access().sqs();
    }

    public URI s3() {
        return access().s3();
    }

    public String prefix() {
        return deployment.prefix();
    }

    public String table() {
        return deployment.table();
    }

    /** The servers' addresses, and clients for them. */
    public HubAccess access() {
        return deployment.access();
    }

    /** What a service must be told to use this: see {@link Deployment#serviceConfiguration()}. */
    public Map<String, String> serviceConfiguration() {
        return deployment.serviceConfiguration();
    }

    /** The deployment made at start. */
    public Deployment deployment() {
        return deployment;
    }

    /** Makes another table, queues and buckets on the same servers, or finds them there. */
    public Deployment deployment(String prefix) {
        return provision(new Deployment(prefix, Deployment.tableOf(prefix), access()));
    }

    @Override
    public void close() {
        servers.close();
    }

    private static Deployment provision(Deployment deployment) {
        HubAccess access = deployment.access();
        try (DynamoDbClient dynamoDb = access.dynamoDbClient();
                SqsClient sqs = access.sqsClient();
                S3Client s3 = access.s3Client()) {
            new Provisioner(dynamoDb, sqs, s3).provision(deployment.prefix(), deployment.table());
        }
        return deployment;
    }

    /**
     * What to start.
     *
     * @param prefix begins the names of queues and buckets
     * @param table the table's name
     * @param ports where to listen
     * @param directory where all data is kept; empty keeps it in memory, gone at the end
     */
    public record Settings(String prefix, String table, Ports ports, Optional<Path> directory) {
        public Settings {
            requireNonNull(prefix, "prefix is null");
            requireNonNull(table, "table is null");
            requireNonNull(ports, "ports is null");
            requireNonNull(directory, "directory is null");
        }

        /**
         * Starts the servers and makes the deployment.
         *
         * @throws io.nucleus.localaws.embedded.PortTakenException if a chosen port is in use
         * @throws io.nucleus.localaws.embedded.ServerFailedException if a server does not start
         */
        public LocalAws start() {
            Servers servers = Servers.start(ports, directory);
            try {
                return new LocalAws(servers, provision(new Deployment(prefix, table, servers.access())));
            } catch (RuntimeException e) {
                servers.close();
                throw e;
            }
        }
    }

    /** Collects {@link Settings}. */
    public static final class Builder {
        private String prefix = Deployment.DEFAULT_PREFIX;
        private Optional<String> table = Optional.empty();
        private Ports ports = Ports.RANDOM;
        private Optional<Path> directory = Optional.empty();

        private Builder() {}

        /** Begins the names of queues and buckets, and of the table unless that is named. */
        public Builder prefix(String value) {
            prefix = value;
            return this;
        }

        public Builder table(String value) {
            table = Optional.of(value);
            return this;
        }

        /** Where to listen; on random ports unless told. */
        public Builder ports(Ports value) {
            ports = value;
            return this;
        }

        /** Keeps all data there; in memory unless told. */
        public Builder directory(Path value) {
            directory = Optional.of(value);
            return this;
        }

        public Settings build() {
            return new Settings(prefix, table.orElse(Deployment.tableOf(prefix)), ports, directory);
        }
    }
}
