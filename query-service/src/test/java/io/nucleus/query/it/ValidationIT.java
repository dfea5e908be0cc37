package io.nucleus.query.it;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class ValidationIT extends ServiceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "resources?page=0 | page",
                "resources?page=-1 | page",
                "resources?page=one | page",
                "resources?page=99999999999 | page",
                "resources?page= | page",
                "resources?page=1&page=2 | page",
                "resources?pageSize=0 | pageSize",
                "resources?pageSize=1000000 | pageSize",
                "resources?pageSize=1.5 | pageSize",
                "resources?sortBy=price | sortBy",
                "resources?sortBy=Name | sortBy",
                "resources?sortOrder=up | sortOrder",
                "resources?accountId=12345 | accountId",
                "resources?accountId=123456789012,x | accountId",
                "resources?accountId= | accountId",
                "resources?status=gone | status",
                "resources?region=Europe! | region",
                "resources?resourceType=EC2 | resourceType",
                "resources?resourceType=ec2: | resourceType",
                "resources?tag= | tag",
                "resources?search=%CC%81 | search",
                "resources?acountId=123456789012 | acountId",
                "resources/stream?page=1 | page",
                "resources/stream?status=gone | status",
                "resources/stream?sortBy=price | sortBy",
                "resources/nonsense | arn",
                "resources?q=colour:red | q",
                "resources?q=a&q=b | q",
                "resources?q=created:yesterday | q",
                "resources?fields=price | fields",
                "resources?fields= | fields",
                "resources?facets=price | facets",
                "resources?facets=name | facets",
                "resources?nextToken=x | nextToken",
                "resources?nextToken= | nextToken",
                "resources/stream?q=%22 | q",
                "resources/stream?fields=price | fields",
                "resources/stream?facets=type | facets",
                "stats?q=-- | q",
                "stats?by=price | by",
                "stats?by=type,region,account | by",
                "stats?accountId=1 | accountId",
                "stats?sortBy=name | sortBy",
                "status?x=1 | x",
                "changes?scanId=yesterdays | scanId",
                "scans?nextToken=c2NhbnMK | nextToken",
                "trends?to=-999999999-01-01 | to",
                "trends?to=%2B10000-01-10 | to",
                "trends?from=-0002-01-01&to=-0001-01-01 | from",
                "scans?limit=0 | limit",
                "scans?pageSize=501 | pageSize",
                "scans?pageSize=5&limit=5 | limit",
                "scans?status=done | status",
                "scans?trigger=cron | trigger",
                "scans?scope=123 | scope",
                "scans?from=yesterday | from",
                "scans?from=2026-11-02&to=2026-11-01 | to",
                "scans?nextToken=x | nextToken",
                "scans/nonsense | scanId",
                "scans/nonsense/regions | scanId",
                "scans/01JD5Z8Q4T6V7X8Y9Z0A1B2C3D/regions?accountId=1 | accountId",
                "scans/01JD5Z8Q4T6V7X8Y9Z0A1B2C3D/regions?state=lost | state",
                "scans/01JD5Z8Q4T6V7X8Y9Z0A1B2C3D/regions?status=in_progress | status",
                "scans/01JD5Z8Q4T6V7X8Y9Z0A1B2C3D/regions?nextToken=c2Nhbi1yZWdpb25zCngKeQ | nextToken",
                "regions?accountId=1 | accountId",
                "regions?active=yes | active",
                "regions?pageSize=0 | pageSize",
                "regions?nextToken=x | nextToken",
                "regions?optedIn=true | optedIn",
                "coverage?accountId=1 | accountId",
                "coverage?status=GOOD | status",
                "coverage?type=ec2 | type",
                "coverage?region=EU-WEST-1 | region",
                "coverage?resourceType=EC2 | resourceType",
                "regions?region=EU-WEST-1 | region",
                "changes?region=EU-WEST-1 | region",
                "changes?resourceType=EC2 | resourceType",
                "changes?scanId=01jd5z8q4t6v7x8y9z0a1b2c3d | scanId"
            })
    void aWrongParameterIsNamed(String path, String field) {
        refused(given().urlEncodingEnabled(false).get("/api/inventory/" + path).then())
                .body("errors.field", hasItem(field));
    }

    @Test
    void everyWrongParameterIsNamedAtOnce() {
        refused(given().get("/api/inventory/resources?page=0&pageSize=0&status=x&foo=1")
                        .then())
                .body("errors", hasSize(4));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"accountId\": \"12\"} | accountId",
                "{\"acountId\": \"123456789012\"} | acountId",
                "{\"accountId\": [] } | accountId",
                "{\"accountId\": | body",
                "[] | body",
                "nonsense | body"
            })
    void aWrongBodyIsNamed(String body, String field) {
        refused(given().contentType("application/json")
                        .body(body)
                        .post("/api/inventory/sync")
                        .then())
                .body("errors.field", hasItem(field));
    }

    @Test
    void aParameterOfASyncDoesNotMeanAllAccounts() {
        refused(given().contentType("application/json")
                        .post("/api/inventory/sync?accountId=123456789012")
                        .then())
                .body("errors[0].field", equalTo("accountId"))
                .body("errors[0].message", equalTo("is not known; there are no parameters"));
        refused(given().contentType("application/json")
                        .body("{}")
                        .post("/api/inventory/sync?fullSweep=true")
                        .then())
                .body("errors[0].field", equalTo("fullSweep"));
    }

    @Test
    void anArnThatIsTooLongForAKeyIsNamed() {
        refused(given().get("/api/inventory/resources/arn:aws:s3:::" + "x".repeat(2_100) + "/history")
                        .then())
                .body("errors[0].field", equalTo("arn"));
    }

    private static ValidatableResponse refused(ValidatableResponse response) {
        return response.statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:nucleus:problem:invalid-request"))
                .body("status", equalTo(400));
    }

    @Test
    void aPathThatDoesNotExistIsNotFound() {
        given().get("/api/inventory/nothing").then().statusCode(404);
    }

    @Test
    void anotherMethodIsNotAllowed() {
        given().delete("/api/inventory/resources").then().statusCode(405);
    }
}
