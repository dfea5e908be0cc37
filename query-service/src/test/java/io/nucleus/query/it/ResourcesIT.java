package io.nucleus.query.it;

import static io.nucleus.query.it.Fixture.bucket;
import static io.nucleus.query.it.Fixture.instance;
import static io.nucleus.query.it.Fixture.stored;
import static io.nucleus.query.it.Fixture.version;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nucleus.inventory.store.resource.StoredResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ResourcesIT extends ServiceTest {
    private static final String ACCOUNT = "100000000001";
    private static final String OTHER = "100000000002";
    private static final Instant THEN = Instant.parse("2026-11-01T02:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static boolean seeded;

    @BeforeEach
    void seed() {
        if (seeded) {
            return;
        }
        fixture.register(ACCOUNT, "Zürich production");
        fixture.register(OTHER, "Arbon test");
        List<StoredResource> all = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String region = i % 3 == 0 ? "eu-west-1" : "us-east-1";
            String account = i % 2 == 0 ? ACCOUNT : OTHER;
            all.add(stored(
                    instance(
                            account,
                            region,
                            "i-%04d".formatted(i),
                            i % 5 == 0 ? "Wéb-%02d".formatted(i) : "",
                            Map.of()),
                    version(1),
                    THEN.plusSeconds(i)));
        }
        all.add(stored(
                instance(ACCOUNT, "eu-west-1", "i-tagged", "Größe & \"quote\"", Map.of("env", "prod", "a,b", "c")),
                version(1),
                THEN));
        all.add(stored(bucket(ACCOUNT, "eu-central-1", "my-bucket.example"), version(1), THEN));
        fixture.write(all);
        fixture.touch(ACCOUNT);
        fixture.touch(OTHER);
        soon(() -> mine().get(RESOURCES).then().body("pagination.totalItems", equalTo(62)));
        seeded = true;
    }

    private static RequestSpecification mine() {
        return given().queryParam("accountId", ACCOUNT, OTHER);
    }

    @Test
    void aPageHasTheDocumentedShape() {
        mine().queryParam("search", "i-tagged")
                .get(RESOURCES)
                .then()
                .statusCode(200)
                .body("pagination", equalTo(Map.of("page", 1, "pageSize", 25, "totalItems", 1, "totalPages", 1)))
                .body("items", hasSize(1))
                .body("items[0].resourceId", equalTo("i-tagged"))
                .body("items[0].resourceArn", equalTo("arn:aws:ec2:eu-west-1:" + ACCOUNT + ":instance/i-tagged"))
                .body("items[0].resourceType", equalTo("ec2:instance"))
                .body("items[0].service", equalTo("ec2"))
                .body("items[0].name", equalTo("Größe & \"quote\""))
                .body("items[0].region", equalTo("eu-west-1"))
                .body("items[0].accountId", equalTo(ACCOUNT))
                .body("items[0].accountName", equalTo("Zürich production"))
                .body("items[0].state", equalTo("running"))
                .body("items[0].tags", equalTo(Map.of("env", "prod", "a,b", "c")))
                .body("items[0].discoveryStatus", equalTo("active"))
                .body("items[0].firstDiscoveredAt", equalTo("2026-11-01T02:00:00Z"))
                .body("items[0].lastDiscoveredAt", equalTo("2026-11-01T02:00:00Z"))
                .body("filters.resourceTypes", hasItems("ec2:instance", "s3:bucket"))
                .body("filters.regions", hasItems("eu-central-1", "eu-west-1", "us-east-1"))
                .body("filters.accounts", hasItem(Map.of("id", ACCOUNT, "name", "Zürich production")));
    }

    @Test
    void filtersNarrowAndTheirValuesAreAlternatives() {
        total(mine().queryParam("region", "eu-west-1"), 21);
        total(mine().queryParam("region", "eu-west-1", "us-east-1"), 61);
        total(mine().queryParam("region", "eu-west-1,eu-central-1"), 22);
        total(mine().queryParam("resourceType", "ec2"), 61);
        total(mine().queryParam("resourceType", "ec2:instance,s3"), 62);
        total(mine().queryParam("resourceType", "ec2:volume"), 0);
        total(mine().queryParam("status", "missing"), 0);
        total(mine().queryParam("tag", "env=prod"), 1);
        total(mine().queryParam("tag", "a,b"), 1);
        total(given().queryParam("accountId", OTHER).queryParam("region", "eu-west-1"), 10);
    }

    @Test
    void aSearchIgnoresCaseAndAccentsAndNeedsEveryWord() {
        total(mine().queryParam("search", "WEB"), 12);
        total(mine().queryParam("search", "web eu-west"), 4);
        total(mine().queryParam("search", "grosse"), 1);
        total(mine().queryParam("search", "instance/i-00"), 60);
        total(mine().queryParam("search", "et.ex"), 1);
        total(mine().queryParam("search", "web nowhere"), 0);
    }

    private static void total(RequestSpecification query, int expected) {
        query.get(RESOURCES).then().statusCode(200).body("pagination.totalItems", equalTo(expected));
    }

    @Test
    void anyColumnSortsBothWays() {
        mine().queryParam("sortBy", "firstDiscoveredAt")
                .queryParam("sortOrder", "desc")
                .queryParam("pageSize", 3)
                .get(RESOURCES)
                .then()
                .body("items.resourceId", contains("i-0059", "i-0058", "i-0057"));
        mine().queryParam("sortBy", "accountName")
                .queryParam("pageSize", 1)
                .get(RESOURCES)
                .then()
                .body("items[0].accountName", equalTo("Arbon test"));
    }

    @Test
    void aPageBeyondTheLastIsEmptyAndStillCounts() {
        mine().queryParam("page", 100_000)
                .get(RESOURCES)
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("pagination.totalItems", equalTo(62))
                .body("pagination.totalPages", equalTo(3));
    }

    @Test
    void theStreamEqualsThePages() throws IOException {
        List<JsonNode> paged = new ArrayList<>();
        for (int page = 1; page <= 7; page++) {
            String body = mine().queryParam("page", page)
                    .queryParam("pageSize", 10)
                    .queryParam("sortBy", "name")
                    .get(RESOURCES)
                    .asString();
            JSON.readTree(body).get("items").forEach(paged::add);
        }
        assertThat(paged).hasSize(62).doesNotHaveDuplicates();
        assertThat(stream(mine().queryParam("sortBy", "name"))).isEqualTo(paged);
        assertThat(stream(mine())).containsExactlyInAnyOrderElementsOf(paged);
    }

    @Test
    void aStreamOfNothingIsEmpty() throws IOException {
        assertThat(stream(mine().queryParam("search", "nowhere"))).isEmpty();
    }

    private static List<JsonNode> stream(RequestSpecification query) throws IOException {
        String body = query.get(RESOURCES + "/stream")
                .then()
                .statusCode(200)
                .contentType("application/x-ndjson")
                .extract()
                .asString();
        List<JsonNode> rows = new ArrayList<>();
        for (String line : body.lines().toList()) {
            rows.add(JSON.readTree(line));
        }
        return rows;
    }

    @Test
    void oneResourceIsShownInFull() {
        String arn = "arn:aws:ec2:eu-west-1:" + ACCOUNT + ":instance/i-tagged";
        for (String path : List.of(arn, arn.replace(":", "%3A").replace("/", "%2F"))) {
            given().urlEncodingEnabled(false)
                    .get(RESOURCES + "/" + path)
                    .then()
                    .statusCode(200)
                    .body("resourceArn", equalTo(arn))
                    .body("metadata", equalTo(Map.of("InstanceType", "t3.micro")))
                    .body("createdAt", equalTo("2026-01-02T03:04:05Z"))
                    .body("changedAt", equalTo("2026-11-01T02:00:00Z"))
                    .body("accountName", equalTo("Zürich production"));
        }
        given().get(RESOURCES + "/arn:aws:s3:::my-bucket.example")
                .then()
                .statusCode(200)
                .body("scanRegion", equalTo("aws-global"))
                .body("createdAt", nullValue());
    }

    @Test
    void anUnknownResourceIsNotFound() {
        given().get(RESOURCES + "/arn:aws:s3:::nobodys").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void statsCountWhatIsFiltered() {
        mine().get("/api/inventory/stats")
                .then()
                .statusCode(200)
                .body("totalItems", equalTo(62))
                .body("byStatus", equalTo(Map.of("active", 62)))
                .body("byType", equalTo(Map.of("ec2:instance", 61, "s3:bucket", 1)))
                .body("byRegion", equalTo(Map.of("eu-west-1", 21, "us-east-1", 40, "eu-central-1", 1)))
                .body("byAccount", equalTo(Map.of(ACCOUNT, 32, OTHER, 30)));
    }

    @Test
    void answersAreCompressedIfAsked() {
        mine().header("Accept-Encoding", "gzip")
                .get(RESOURCES)
                .then()
                .header("Content-Encoding", "gzip")
                .body("pagination.totalItems", equalTo(62));
    }
}
