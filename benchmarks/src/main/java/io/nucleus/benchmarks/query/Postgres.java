package io.nucleus.benchmarks.query;

import io.nucleus.inventory.model.Resource;
import io.nucleus.inventory.store.resource.StoredResource;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/**
 * PostgreSQL with the same resources in one table, indexed for what is asked: trigrams for parts of texts, an inverted index for tags,
 * one index in the order of each column, and composite ones for a filter with the usual order. Its settings are those of a
 * machine of its own: half a gigabyte of buffers, no JIT, no waiting for the disk.
 */
final class Postgres implements AutoCloseable {
    private static final Path BINARIES = Path.of("/usr/lib/postgresql/15/bin");
    private static final String USER = "postgres";
    private static final List<String> SORTED = List.of(
            "name",
            "id",
            "type",
            "service",
            "region",
            "account",
            "account_name",
            "state",
            "status",
            "first_at",
            "last_at",
            "changed_at",
            "created_at");

    private final Path directory;
    private final String url;
    private final BlockingQueue<Connection> connections = new LinkedBlockingQueue<>();

    private Postgres(Path directory, int port, int clients) throws SQLException {
        this.directory = directory;
        this.url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=" + USER;
        for (int i = 0; i < clients; i++) {
            connections.add(DriverManager.getConnection(url));
        }
    }

    static boolean isInstalled() {
        return Files.isExecutable(BINARIES.resolve("initdb"));
    }

    /** @param clients how many ask at once, at most */
    static Postgres start(int clients) throws IOException, SQLException {
        Path directory = Files.createTempDirectory("nucleus-bench-postgres-");
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        if (isRoot()) {
            // It refuses to run as root; Debian's package made it a user.
            Files.setOwner(
                    directory,
                    directory.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(USER));
        }
        String data = directory.resolve("data").toString();
        command("initdb", "-D", data, "-U", USER, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8");
        command(
                "pg_ctl",
                "-D",
                data,
                "-w",
                "-t",
                "60",
                "-l",
                directory.resolve("log").toString(),
                "-o",
                String.join(
                        " ",
                        "-c listen_addresses=127.0.0.1",
                        "-c port=" + port,
                        "-c unix_socket_directories=" + directory,
                        "-c shared_buffers=512MB",
                        "-c effective_cache_size=4GB",
                        "-c work_mem=64MB",
                        "-c maintenance_work_mem=512MB",
                        "-c random_page_cost=1.1",
                        "-c max_wal_size=4GB",
                        "-c fsync=off",
                        "-c jit=off"),
                "start");
        try {
            return new Postgres(directory, port, clients);
        } catch (SQLException e) {
            stop(directory);
            throw e;
        }
    }

    private static void stop(Path directory) throws IOException {
        command("pg_ctl", "-D", directory.resolve("data").toString(), "-w", "-m", "immediate", "stop");
        QueryRun.remove(directory);
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static void command(String name, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(isRoot() ? List.of("runuser", "-u", USER, "--") : List.of());
        command.add(BINARIES.resolve(name).toString());
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile("nucleus-bench-postgres-", ".log");
        try {
            int code = new ProcessBuilder(command)
                    .directory(Path.of("/").toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IllegalStateException(name + " ended with " + code + ": " + Files.readString(output));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            Files.delete(output);
        }
    }

    /** As searches compare it: lower case, without accents. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    /** All resources, then the indexes, then what the planner wants to know: the order that its manual advises. */
    void fill(Stream<StoredResource> resources) {
        with(connection -> {
            execute(
                    connection,
                    "CREATE EXTENSION pg_trgm",
                    "CREATE TABLE resource (arn text PRIMARY KEY, id text, name text, folded_name text, type text, service text,"
                            + " region text, account text, account_name text, state text, status text, first_at timestamptz,"
                            + " last_at timestamptz, changed_at timestamptz, created_at timestamptz, tags text[], text text)");
            copy(connection, resources);
            for (String column : SORTED) {
                execute(connection, "CREATE INDEX ON resource (" + column + ", arn)");
            }
            execute(
                    connection,
                    "CREATE INDEX ON resource (region, name, arn)",
                    "CREATE INDEX ON resource (account, region, type)",
                    "CREATE INDEX ON resource (service, region, name, arn)",
                    "CREATE INDEX ON resource USING gin (tags)",
                    "CREATE INDEX ON resource USING gin (text gin_trgm_ops)",
                    "CREATE INDEX ON resource USING gin (folded_name gin_trgm_ops)",
                    "VACUUM ANALYZE resource");
            return null;
        });
    }

    private static void execute(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private static void copy(Connection connection, Stream<StoredResource> resources) throws SQLException {
        var copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY resource FROM STDIN");
        for (StoredResource each : (Iterable<StoredResource>) resources::iterator) {
            byte[] row = row(each).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            copy.writeToCopy(row, 0, row.length);
        }
        copy.endCopy();
    }

    /** Nothing of the estate has a character that COPY gives a meaning to. */
    private static String row(StoredResource stored) {
        Resource r = stored.resource();
        String tags = r.tags().entrySet().stream()
                .map(tag -> "\"" + tag.getKey() + "=" + tag.getValue() + "\"")
                .collect(Collectors.joining(",", "{", "}"));
        return String.join(
                        "\t",
                        r.resourceArn().value(),
                        r.resourceId(),
                        r.name(),
                        folded(r.name()),
                        r.resourceType().value(),
                        r.resourceType().service(),
                        r.region(),
                        r.accountId().value(),
                        Estate.accountName(r.accountId()),
                        r.state(),
                        stored.discoveryStatus().text(),
                        stored.firstDiscoveredAt().toString(),
                        stored.lastDiscoveredAt().toString(),
                        stored.changedAt().toString(),
                        r.createdAt().toString(),
                        tags,
                        folded(r.name() + " " + r.resourceId() + " "
                                + r.resourceArn().value()))
                + "\n";
    }

    /** Asks for all of it, and reads all rows. @return how many resources fit */
    long ask(Sql sql) {
        return with(connection -> {
            Optional<Long> total = Optional.empty();
            for (Sql.Statement statement : sql.statements()) {
                long first = read(connection, statement);
                total = total.or(() -> Optional.of(first));
            }
            return total.orElseThrow();
        });
    }

    private static long read(Connection connection, Sql.Statement asked) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(asked.text())) {
            for (int i = 0; i < asked.values().size(); i++) {
                Object value = asked.values().get(i);
                statement.setObject(
                        i + 1, value instanceof String[] array ? connection.createArrayOf("text", array) : value);
            }
            long first = 0;
            try (ResultSet rows = statement.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                for (boolean begin = true; rows.next(); begin = false) {
                    for (int i = 1; i <= columns; i++) {
                        rows.getString(i);
                    }
                    first = begin && columns == 1 ? rows.getLong(1) : first;
                }
            }
            return first;
        }
    }

    long diskMegabytes() {
        return with(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("SELECT pg_total_relation_size('resource')")) {
                rows.next();
                return rows.getLong(1) >> 20;
            }
        });
    }

    private interface Use<T> {
        T of(Connection connection) throws SQLException;
    }

    private <T> T with(Use<T> use) {
        try {
            Connection connection = connections.take();
            try {
                return use.of(connection);
            } finally {
                connections.add(connection);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() throws IOException, SQLException {
        for (Connection each : connections) {
            each.close();
        }
        stop(directory);
    }
}
