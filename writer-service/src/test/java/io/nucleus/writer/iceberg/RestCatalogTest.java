package io.nucleus.writer.iceberg;

import static io.nucleus.writer.rig.Estate.ACCOUNT;
import static io.nucleus.writer.rig.Estate.instance;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.nucleus.writer.iceberg.RestCatalogServer.Request;
import io.nucleus.writer.metrics.WriterMetrics;
import io.nucleus.writer.settlement.AccountSpool;
import io.nucleus.writer.settlement.ResourceHistory.Result;
import io.nucleus.writer.settlement.Settlement;
import io.nucleus.writer.settlement.Spools;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.iceberg.catalog.Namespace;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.exceptions.ForbiddenException;
import org.apache.iceberg.inmemory.InMemoryFileIO;
import org.apache.iceberg.io.CloseableIterable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A catalog of AWS behind Iceberg's REST API, which takes nothing that is not signed. */
class RestCatalogTest {
    private static final Namespace NAMESPACE = Namespace.of("nucleus");
    private static final String REGION = "eu-west-1";
    private static final String TABLE_BUCKET = "arn:aws:s3tables:eu-west-1:111122223333:bucket/nucleus";

    /** What the hub's clients are given. */
    private static final Map<String, String> HUB = Map.of(
            "quarkus.dynamodb.aws.region", "us-east-1",
            "quarkus.dynamodb.aws.credentials.static-provider.access-key-id", "HUBKEY",
            "quarkus.dynamodb.aws.credentials.static-provider.secret-access-key", "secret");

    private final Map<String, String> noted = new ConcurrentHashMap<>();
    private RestCatalogServer server;

    @BeforeEach
    void start() throws IOException {
        server = new RestCatalogServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Map<String, String> signed(String signingName, String warehouse) {
        return Map.of(
                "type",
                "rest",
                "uri",
                server.uri(),
                "warehouse",
                warehouse,
                "rest.auth.type",
                "sigv4",
                "rest.auth.sigv4.delegate-auth-type",
                "none",
                "rest.signing-name",
                signingName,
                "rest.signing-region",
                REGION,
                "io-impl",
                InMemoryFileIO.class.getName());
    }

    private InventoryTables tables(Map<String, String> configured) {
        return new InventoryTables(
                CatalogProperties.of(configured, "acme", name -> Optional.ofNullable(HUB.get(name))),
                NAMESPACE,
                new TableRegister(null) {
                    @Override
                    public Optional<String> recorded(String table) {
                        return Optional.ofNullable(noted.get(table));
                    }

                    @Override
                    public void record(String table, String id) {
                        noted.put(table, id);
                    }
                });
    }

    private static Result commit(InventoryTables tables) throws IOException {
        IcebergHistory history = new IcebergHistory(tables, new WriterMetrics(new SimpleMeterRegistry()));
        try (AccountSpool spool = Spools.of(instance(REGION, 1, "running"), instance(REGION, 2, "stopped"))) {
            return history.commit(new Settlement("A", ACCOUNT, Instant.parse("2026-11-01T02:00:00Z")), spool);
        }
    }

    private static List<String> states(InventoryTables tables) throws IOException {
        List<String> states = new ArrayList<>();
        try (CloseableIterable<Record> rows =
                IcebergGenerics.read(tables.resources()).build()) {
            rows.forEach(row -> states.add(row.getField("resource_id") + " " + row.getField("state")));
        }
        return states;
    }

    private static String signature(String key, String signingName) {
        return "AWS4-HMAC-SHA256 Credential=" + key + "/\\d{8}/" + REGION + "/" + signingName
                + "/aws4_request, SignedHeaders=\\S*host\\S*, Signature=[0-9a-f]{64}";
    }

    @ParameterizedTest
    @CsvSource({"s3tables," + TABLE_BUCKET, "glue,111122223333"})
    void everyRequestIsSignedForTheServiceWithTheCredentialsOfTheHub(String signingName, String warehouse)
            throws IOException {
        try (InventoryTables tables = tables(signed(signingName, warehouse))) {
            tables.open();
            commit(tables);
        }

        assertThat(server.requests())
                .extracting(Request::authorization)
                .allSatisfy(authorization -> assertThat(authorization).matches(signature("HUBKEY", signingName)));
        assertThat(server.requests()).extracting(Request::method).contains("GET", "POST");
        Request first = server.requests().getFirst();
        assertThat(first.uri().getPath()).isEqualTo("/iceberg/v1/config");
        assertThat(URLDecoder.decode(first.uri().getRawQuery(), StandardCharsets.UTF_8))
                .isEqualTo("warehouse=" + warehouse);
    }

    @Test
    void credentialsOfTheCatalogsOwnWin() {
        Map<String, String> configured = new HashMap<>(signed("s3tables", TABLE_BUCKET));
        configured.put("rest.access-key-id", "CATALOGKEY");
        configured.put("rest.secret-access-key", "other");
        try (InventoryTables tables = tables(configured)) {
            tables.open();
        }

        assertThat(server.requests())
                .extracting(Request::authorization)
                .allSatisfy(authorization -> assertThat(authorization).matches(signature("CATALOGKEY", "s3tables")));
    }

    @Test
    void tablesAreMadeOnceAndWhatIsCommittedIsRead() throws IOException {
        try (InventoryTables first = tables(signed("s3tables", TABLE_BUCKET));
                InventoryTables second = tables(signed("s3tables", TABLE_BUCKET))) {
            first.open();
            assertThat(commit(first)).isEqualTo(Result.COMMITTED);
            second.open();

            assertThat(second.problem()).isEmpty();
            assertThat(second.resources().uuid()).isEqualTo(first.resources().uuid());
            assertThat(states(second)).containsExactlyInAnyOrder("i-00000001 running", "i-00000002 stopped");
            assertThat(commit(second)).isEqualTo(Result.REPLAYED);
        }
    }

    @Test
    void tablesAreMadeBelowTheLocationOfTheirNamespace() {
        server.demandLocations(NAMESPACE, "memory://lake/nucleus/");
        try (InventoryTables tables = tables(signed("glue", "111122223333"))) {
            tables.open();

            assertThat(tables.resources().location()).isEqualTo("memory://lake/nucleus/resources");
        }
    }

    @Test
    void whatTheServiceRefusesIsTold() {
        server.refuse("not authorized to perform: s3tables:GetTableBucket");
        try (InventoryTables tables = tables(signed("s3tables", TABLE_BUCKET))) {
            assertThatThrownBy(tables::open).isInstanceOf(ForbiddenException.class);

            assertThat(tables.problem())
                    .hasValueSatisfying(problem -> assertThat(problem).contains("s3tables:GetTableBucket"));
        }
    }
}
