package io.nucleus.export.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.nucleus.export.LocalAwsResource;
import io.nucleus.export.inventory.FakeQueryService;
import io.nucleus.export.inventory.Rows;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The running service; query-service is played. */
@QuarkusTest
@QuarkusTestResource(LocalAwsResource.class)
@Timeout(90)
class ExportsApiIT {
    private static final String EXPORT = "/api/inventory/resources/export";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @ConfigProperty(name = "nucleus.export.query-service")
    URI queryService;

    private FakeQueryService fake;
    private final List<CountDownLatch> held = new ArrayList<>();

    @BeforeEach
    void play() {
        fake = new FakeQueryService(queryService.getPort()).rows(Rows.instances(3));
    }

    @AfterEach
    void stop() {
        held.forEach(CountDownLatch::countDown);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> given().get("/api/exports").jsonPath().getList("items.state", String.class).stream()
                        .noneMatch(state -> state.equals("queued") || state.equals("running")));
        fake.close();
    }

    private static ValidatableResponse order(String body, String prefer) {
        return given().contentType(ContentType.JSON)
                .header("Prefer", prefer)
                .body(body)
                .post(EXPORT)
                .then();
    }

    private String orderHeld() {
        held.add(fake.pause(1));
        return order("{}", "wait=0").statusCode(202).extract().path("exportId");
    }

    private static HttpResponse<byte[]> download(String url) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    @Test
    void whatIsDoneInTimeIsAnsweredWithALink() throws Exception {
        Response answer = order(
                        "{\"filters\":{\"resourceType\":[\"ec2\"]},\"columns\":[\"name\"],\"format\":\"csv\"}",
                        "wait=30")
                .statusCode(200)
                .body("state", equalTo("completed"))
                .body("rows", equalTo(3))
                .body("totalRows", equalTo(3))
                .body("sizeBytes", greaterThan(0))
                .body("format", equalTo("csv"))
                .body("filters.resourceType", contains("ec2"))
                .extract()
                .response();

        HttpResponse<byte[]> file = download(answer.path("downloadUrl"));
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(new String(file.body(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("\uFEFFname\r\nweb-0\r\nweb-1\r\nweb-2\r\n");
        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValueSatisfying(value ->
                        assertThat(value).matches("attachment; filename=\"nucleus-resources-ec2-[0-9-]+Z\\.csv\""));
        assertThat(Instant.parse(answer.path("expiresAt")))
                .isBetween(Instant.now().minusSeconds(5), Instant.now().plusSeconds(15));
    }

    /** What is overlooked would export everything. */
    @Test
    void nothingOfAnOrderIsOverlooked() {
        given().contentType("application/json")
                .post("/api/inventory/resources/export?resourceType=ec2")
                .then()
                .statusCode(400)
                .body("errors.field", contains("resourceType"));
        for (String nothing : List.of("[]", "null")) {
            order("{\"filters\": {\"accountId\": " + nothing + "}}", "wait=30")
                    .statusCode(400)
                    .body("errors.field", contains("filters.accountId"));
        }
        given().delete("/api/exports/01JD5Z8Q4T6V7X8Y9Z0A1B2C3D?dryRun=true")
                .then()
                .statusCode(400);
        given().get("/api/exports?state=failed").then().statusCode(400).body("errors.field", contains("state"));
    }

    @Test
    void aWorkbookIsWhatIsMadeUnlessAskedOtherwise() throws Exception {
        String url = order("{}", "wait=30")
                .statusCode(200)
                .body("format", equalTo("xlsx"))
                .extract()
                .path("downloadUrl");

        assertThat(download(url).body()).startsWith('P', 'K');
    }

    @Test
    void whatTakesLongerIsAcceptedAndCanBeFollowed() {
        held.add(fake.pause(2));
        Response answer = order("{}", "respond-async")
                .statusCode(202)
                .body("downloadUrl", nullValue())
                .body("filename", containsString(".xlsx"))
                .extract()
                .response();
        String location = URI.create(answer.header("Location")).getPath();
        assertThat(location).isEqualTo("/api/exports/" + answer.path("exportId"));

        held.forEach(CountDownLatch::countDown);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> given().get(location).path("state").equals("completed"));
        given().get(location).then().body("downloadUrl", notNullValue()).body("rows", equalTo(3));
        given().get("/api/exports")
                .then()
                .statusCode(200)
                .body("items.exportId", hasItem(answer.<String>path("exportId")))
                .body("items.downloadUrl", hasItem(nullValue()));
    }

    @Test
    void listsAreReadPageByPage() {
        String first = order("{\"format\":\"csv\"}", "wait=30").extract().path("exportId");
        String second = order("{\"format\":\"csv\"}", "wait=30").extract().path("exportId");

        Response page = given().get("/api/exports?pageSize=1");
        assertThat(page.jsonPath().getList("items.exportId")).isEqualTo(List.of(second));
        Response next = given().get("/api/exports?pageSize=1&nextToken=" + page.path("nextToken"));
        assertThat(next.jsonPath().getList("items.exportId")).isEqualTo(List.of(first));
    }

    @Test
    void expiredAndChangedLinksAreRefusedAndANewOneIsGiven() throws Exception {
        Response answer = order("{\"format\":\"csv\"}", "wait=30")
                .statusCode(200)
                .extract()
                .response();
        String url = answer.path("downloadUrl");
        assertThat(download(url.replaceFirst("X-Amz-Expires=[0-9]+", "X-Amz-Expires=3000"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(download(url.replaceFirst("export.csv", "export2.csv")).statusCode())
                .isEqualTo(403);
        assertThat(download(url.replaceFirst("X-Amz-Signature=.", "X-Amz-Signature=" + otherThan(url)))
                        .statusCode())
                .isEqualTo(403);

        await().atMost(Duration.ofSeconds(40)).until(() -> download(url).statusCode() == 403);

        String fresh = given().post("/api/exports/" + answer.path("exportId") + "/url")
                .then()
                .statusCode(200)
                .extract()
                .path("downloadUrl");
        assertThat(download(fresh).statusCode()).isEqualTo(200);
    }

    private static char otherThan(String url) {
        return url.charAt(url.indexOf("X-Amz-Signature=") + "X-Amz-Signature=".length()) == '0' ? '1' : '0';
    }

    @Test
    void tooManyAtATimeAreRefusedAndOneThatIsCancelledMakesRoom() {
        String first = orderHeld();
        String second = orderHeld();

        given().contentType(ContentType.JSON)
                .post(EXPORT)
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("detail", containsString(first))
                .body("detail", containsString(second));

        given().delete("/api/exports/" + first).then().statusCode(200).body("state", equalTo("cancelled"));
        given().delete("/api/exports/" + first).then().statusCode(200);
        order("{}", "wait=0").statusCode(202);
    }

    @Test
    void whatHasEndedCannotBeCancelledAndWhatHasNotHasNoLink() {
        String ended = order("{\"format\":\"csv\"}", "wait=30").extract().path("exportId");
        given().delete("/api/exports/" + ended).then().statusCode(409).contentType("application/problem+json");

        String running = orderHeld();
        given().post("/api/exports/" + running + "/url").then().statusCode(409);
    }

    @Test
    void whatFailedSaysWhy() {
        fake.fail(400);

        order("{}", "wait=30")
                .statusCode(202)
                .body("state", equalTo("failed"))
                .body("reason", containsString("refuses"))
                .body("downloadUrl", nullValue());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"columns\":[\"name\",\"colour\"]} | columns[1]",
                "{\"columns\":[\"name\",\"name\"]} | columns[1]",
                "{\"format\":\"pdf\"} | format",
                "{\"tagColumns\":[\"\"]} | tagColumns[0]",
                "{\"filters\":{\"region\":[\"eu-west-1\",5]}} | filters.region[1]",
                "{\"filters\":{\"region\":{}}} | filters.region",
                "{\"filters\":{\"page\":\"2\"}} | filters.page",
                "{\"filters\":[]} | filters",
                "{\"colour\":\"red\"} | colour",
                "{\"columns\": | body"
            })
    void aBadOrderIsRefusedWithTheFieldsName(String body, String field) {
        order(body, "wait=0")
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.field", hasItem(field));
    }

    @ParameterizedTest
    @CsvSource({"region, filters.region", "q, q", "sortBy, sortBy"})
    void whatQueryServiceRefusesIsRefusedWithTheFieldsName(String parameter, String field) {
        fake.refuse("{\"detail\":\"wrong\",\"errors\":[{\"field\":\"" + parameter
                + "\",\"message\":\"must be better\",\"position\":4}]}");

        order("{\"filters\":{\"region\":\"nowhere\"},\"q\":\"x:y\"}", "wait=0")
                .statusCode(400)
                .body("errors.field", contains(field))
                .body("errors[0].message", equalTo("must be better (at position 4)"));
    }

    @Test
    void tooManyRowsAreRefusedBeforeAnythingIsMade() {
        fake.count(5_001);

        order("{}", "wait=0")
                .statusCode(400)
                .body("errors.field", contains("filters"))
                .body("detail", containsString("5,001"));
    }

    @Test
    void withoutQueryServiceNothingCanBeOrdered() {
        fake.close();

        order("{}", "wait=0").statusCode(503).header("Retry-After", notNullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "/api/exports/nothing, 404",
        "/api/exports/01KBDH8N00S4WXYV8SJ7ZPT2QE, 404",
        "/api/exports?pageSize=0, 400",
        "/api/exports?nextToken=x, 400"
    })
    void whatIsNotThereOrWrongIsAProblem(String path, int status) {
        given().get(path).then().statusCode(status).contentType("application/problem+json");
    }

    @Test
    void itIsReadyAndCounts() {
        order("{\"format\":\"csv\"}", "wait=30").statusCode(200);

        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.status", org.hamcrest.Matchers.everyItem(equalTo("UP")));
        given().get("/q/metrics").then().body(containsString("nucleus_export_ended_total"));
        given().get("/q/openapi").then().body(containsString(EXPORT));
    }
}
