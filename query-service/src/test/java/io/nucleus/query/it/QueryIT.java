package io.nucleus.query.it;

import static io.nucleus.query.it.Fixture.bucket;
import static io.nucleus.query.it.Fixture.instance;
import static io.nucleus.query.it.Fixture.stored;
import static io.nucleus.query.it.Fixture.version;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.nucleus.inventory.store.resource.StoredResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The query language, facets, chosen members and tokens, through the API. */
@QuarkusTest
class QueryIT extends ServiceTest {
    private static final String ACCOUNT = "800000000001";
    private static final String OFF = "800000000002";
    private static final String STATS = "/api/inventory/stats";
    private static final Instant THEN = Instant.parse("2026-11-01T02:00:00Z");
    private static boolean seeded;

    @BeforeEach
    void seed() {
        if (seeded) {
            return;
        }
        fixture.register(ACCOUNT, "query production");
        fixture.registerDisabled(OFF);
        List<StoredResource> all = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String region = i % 3 == 0 ? "eu-west-1" : "us-east-1";
            Map<String, String> tags = i % 5 == 0 ? Map.of("env", "prod") : Map.of();
            all.add(stored(
                    instance(ACCOUNT, region, "i-%04d".formatted(i), "Wéb %02d".formatted(i), tags), version(1), THEN));
        }
        all.add(stored(bucket(ACCOUNT, "eu-central-1", "query-bucket.example"), version(1), THEN.plusSeconds(1)));
        all.add(stored(instance(OFF, "eu-west-1", "i-off", "", Map.of()), version(1), THEN));
        fixture.write(all);
        fixture.touch(ACCOUNT);
        fixture.touch(OFF);
        soon(() -> mine("").get(RESOURCES).then().body("pagination.totalItems", equalTo(32)));
        seeded = true;
    }

    private static RequestSpecification mine(String q) {
        return given().queryParam("accountId", ACCOUNT, OFF).queryParam("q", q);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type:ec2                             | 31",
                "type:ec2:instance,s3                 | 32",
                "service:s3                           | 1",
                "-service:s3                          | 31",
                "account:800000000002                 | 1",
                "region:eu-west-1,eu-central-1        | 12",
                "status:missing                       | 0",
                "state:RUN*                           | 31",
                "name:web*                            | 30",
                "name:*1                              | 3",
                "name:\"web 07\"                      | 1",
                "name:\"\"                            | 1",
                "id:i-000*                            | 10",
                "arn:aws:s3:::*                       | 1",
                "arn:*:instance/i-00*9                | 3",
                "tag:env=prod                         | 6",
                "tag:env=p*                           | 6",
                "-tag:env                             | 26",
                "first:>=2026-11-01T02:00:01Z         | 1",
                "changed:<2026-11-01T02:00:01Z        | 31",
                "created:<2026-01-03                  | 31",
                "-created:<2026-01-03                 | 1",
                "last:>1d                             | 32",
                "\"web 1\"                            | 10",
                "web -\"b 1\"                          | 20",
                "type:ec2 region:eu-west-1 name:web*0 | 1",
                "QUERY-bucket                         | 1"
            })
    void aQueryFinds(String q, int expected) {
        mine(q).get(RESOURCES).then().statusCode(200).body("pagination.totalItems", equalTo(expected));
        mine(q).get(STATS).then().statusCode(200).body("totalItems", equalTo(expected));
        String rows = mine(q).get(RESOURCES + "/stream").asString();
        assertThat(rows.lines()).hasSize(expected);
    }

    @Test
    void aQueryNarrowsWhatThePlainParametersSay() {
        mine("name:web*")
                .queryParam("region", "eu-west-1")
                .queryParam("search", "0")
                .get(RESOURCES)
                .then()
                .body("pagination.totalItems", equalTo(10));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "resources?q=type:ec2%20colour:red | 9",
                "resources/stream?q=%22open        | 0",
                "stats?q=status:gone               | 7"
            })
    void aWrongQueryIsRefusedWithItsPlace(String path, int position) {
        given().urlEncodingEnabled(false)
                .get("/api/inventory/" + path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors", hasSize(1))
                .body("errors[0].field", equalTo("q"))
                .body("errors[0].position", equalTo(position))
                .body("errors[0].message", notNullValue());
    }

    @Test
    void aPlaceIsSaidOfQueriesOnly() {
        given().get(RESOURCES + "?page=0").then().body("errors[0]", aMapWithSize(2));
    }

    @Test
    void facetsCountAsIfTheyWereNotFilteredByThemselves() {
        mine("region:eu-west-1")
                .queryParam("resourceType", "ec2")
                .queryParam("facets", "type,region,account,status,service,state")
                .get(RESOURCES)
                .then()
                .statusCode(200)
                .body("pagination.totalItems", equalTo(11))
                .body("facets.region.value", contains("us-east-1", "eu-west-1"))
                .body("facets.region.count", contains(20, 11))
                .body("facets.type.value", contains("ec2:instance"))
                .body("facets.account.value", hasItems(ACCOUNT, OFF))
                .body("facets.account.label", hasItems("query production", "off"))
                .body("facets.status", contains(Map.of("value", "active", "label", "active", "count", 11)))
                .body("facets.service.count", contains(11))
                .body("facets.state.value", contains("running"));
        mine("").get(RESOURCES).then().body("facets", nullValue());
    }

    @Test
    void onlyTheChosenMembersAreShown() {
        mine("service:s3")
                .queryParam("fields", "resourceArn,name")
                .get(RESOURCES)
                .then()
                .body(
                        "items",
                        contains(Map.of(
                                "name", "query-bucket.example", "resourceArn", "arn:aws:s3:::query-bucket.example")));
        assertThat(mine("service:s3")
                        .queryParam("fields", "firstDiscoveredAt")
                        .get(RESOURCES + "/stream")
                        .asString()
                        .strip())
                .isEqualTo("{\"firstDiscoveredAt\":\"2026-11-01T02:00:01Z\"}");
    }

    @Test
    void rowsSayWhetherTheirAccountIsLookedAt() {
        mine("account:" + OFF).get(RESOURCES).then().body("items.accountState", contains("disabled"));
        mine("service:s3").get(RESOURCES).then().body("items.accountState", contains("active"));
        given().get(RESOURCES + "/arn:aws:ec2:eu-west-1:" + OFF + ":instance/i-off")
                .then()
                .body("accountState", equalTo("disabled"));
    }

    @Test
    void tokensLeadThroughAllPages() {
        List<String> ids = new ArrayList<>();
        String token = null;
        int pages = 0;
        do {
            RequestSpecification request = mine("type:ec2")
                    .queryParam("sortBy", "name")
                    .queryParam("sortOrder", "desc")
                    .queryParam("pageSize", 10);
            JsonPath page = (token == null ? request : request.queryParam("nextToken", token))
                    .get(RESOURCES)
                    .then()
                    .statusCode(200)
                    .body("pagination.page", equalTo(++pages))
                    .body("pagination.totalItems", equalTo(31))
                    .extract()
                    .jsonPath();
            ids.addAll(page.getList("items.resourceId"));
            token = page.getString("nextToken");
        } while (token != null);
        assertThat(pages).isEqualTo(4);
        assertThat(ids)
                .hasSize(31)
                .doesNotHaveDuplicates()
                .startsWith("i-0029", "i-0028")
                .endsWith("i-off");
    }

    @Test
    void aTokenIsForItsOwnQuestion() {
        String token = mine("").queryParam("pageSize", 5).get(RESOURCES).path("nextToken");
        refused(mine("type:ec2").queryParam("nextToken", token), "nextToken", "belongs to other filters");
        refused(mine("").queryParam("sortBy", "region").queryParam("nextToken", token), "nextToken", "another order");
        refused(mine("").queryParam("nextToken", token).queryParam("page", 2), "page", "must not stand beside");
        refused(mine("").queryParam("nextToken", "AAAA"), "nextToken", "must be the nextToken of the page before");
    }

    private static void refused(RequestSpecification request, String field, String message) {
        request.get(RESOURCES)
                .then()
                .statusCode(400)
                .body("errors.field", hasItem(field))
                .body("errors.message", hasItem(containsString(message)));
    }

    @Test
    void statsCountByOneOrTwoDimensions() {
        mine("").queryParam("by", "region")
                .get(STATS)
                .then()
                .statusCode(200)
                .body("by", contains("region"))
                .body("groups.values", contains(List.of("us-east-1"), List.of("eu-west-1"), List.of("eu-central-1")))
                .body("groups.count", contains(20, 11, 1));
        mine("").queryParam("by", "type,account")
                .get(STATS)
                .then()
                .body("groups.labels", hasItem(List.of("ec2:instance", "query production")))
                .body("groups.count", contains(30, 1, 1))
                .body("byStatus.active", equalTo(32));
        given().get(STATS + "?by=type,region,status").then().statusCode(400).body("errors.field", hasItem("by"));
        given().get(STATS).then().body("groups", nullValue());
    }

    @Test
    void whoHasTheAnswerAlreadyIsToldSo() {
        for (String path : List.of(RESOURCES, STATS, RESOURCES + "/arn:aws:s3:::query-bucket.example")) {
            RequestSpecification request = path.contains("arn:") ? given() : mine("service:s3");
            String tag = request.get(path).then().statusCode(200).extract().header("ETag");
            assertThat(tag).startsWith("W/\"");
            RequestSpecification again = path.contains("arn:") ? given() : mine("service:s3");
            again.header("If-None-Match", tag)
                    .get(path)
                    .then()
                    .statusCode(304)
                    .header("ETag", equalTo(tag))
                    .body(equalTo(""));
            RequestSpecification other = path.contains("arn:") ? given() : mine("service:s3");
            other.header("If-None-Match", "W/\"other\"").get(path).then().statusCode(200);
        }
    }

    @Test
    void theTimesOfAResourceAreShown() {
        mine("type:ec2")
                .get(RESOURCES)
                .then()
                .body("items.createdAt", everyItem(startsWith("2026-01-02T")))
                .body("items.changedAt", everyItem(equalTo("2026-11-01T02:00:00Z")));
        mine("").queryParam("sortBy", "createdAt")
                .queryParam("pageSize", 1)
                .get(RESOURCES)
                .then()
                .body("items.service", containsInAnyOrder("s3"));
    }
}
