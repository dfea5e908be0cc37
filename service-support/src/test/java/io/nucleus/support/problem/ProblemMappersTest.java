package io.nucleus.support.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProblemMappersTest {
    @Test
    void whatIsRightIsNotTouched() {
        post("{\"name\":\"a\",\"count\":2}").statusCode(200).body("name", equalTo("a"));
        get("/test?page=3").statusCode(200);
    }

    @Test
    void brokenJsonIsRefusedWithItsPlace() {
        problem(post("{\"name\":"), 400, "invalid-request").body("errors.field", hasItem("body"));
        problem(post("{\"name\":\"a\",}"), 400, "invalid-request").body("detail", containsString("line 1"));
    }

    @Test
    void anUnknownFieldIsNamedWithTheKnownOnes() {
        problem(post("{\"nmae\":\"a\"}"), 400, "invalid-request")
                .body("errors.field", hasItem("nmae"))
                .body("errors[0].message", containsString("name"));
    }

    @Test
    void aFieldOfTheWrongTypeIsNamedWithWhatItMustBe() {
        problem(post("{\"name\":\"a\",\"count\":\"many\"}"), 400, "invalid-request")
                .body("errors.field", hasItem("count"))
                .body("errors[0].message", equalTo("must be a number"));
        problem(post("{\"name\":\"a\",\"parts\":[{\"size\":{}}]}"), 400, "invalid-request")
                .body("errors[0].field", equalTo("parts[0].size"));
        problem(post("[]"), 400, "invalid-request").body("errors[0].field", equalTo("body"));
    }

    @Test
    void brokenRulesAreAllNamed() {
        problem(post("{\"name\":\" \",\"parts\":[{\"size\":1},{\"size\":0}]}"), 400, "invalid-request")
                .body("errors.field", hasItems("name", "parts[1].size"))
                .body("detail", equalTo("2 fields are not valid"));
        problem(post("{\"name\":\"a\",\"labels\":[\"x\",\" \"]}"), 400, "invalid-request")
                .body("errors.field", equalTo(java.util.List.of("labels[1]")));
        problem(get("/test?page=0"), 400, "invalid-request").body("errors.field", hasItem("page"));
        problem(get("/test?pageSize=1000000"), 400, "invalid-request").body("errors.field", hasItem("pageSize"));
    }

    @Test
    void aParameterThatIsNoNumberIsNamed() {
        problem(get("/test?page=abc&pageSize=25"), 400, "invalid-request")
                .body("errors.field", equalTo(java.util.List.of("page")));
        problem(get("/test?page=99999999999999999999"), 400, "invalid-request").body("errors.field", hasItem("page"));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        problem(get("/test/api/such"), 404, "not-found").body("detail", equalTo("no such"));
        problem(get("/nowhere"), 404, "not-found").body("instance", equalTo("/nowhere"));
    }

    @Test
    void whatCannotBeDoneThereIsTold() {
        problem(given().delete("/test").then(), 405, "method-not-allowed");
        problem(given().contentType("text/plain").body("x").post("/test").then(), 415, "unsupported-media-type");
        problem(given().accept("image/png").get("/test").then(), 406, "not-acceptable");
    }

    @Test
    void errorsOfTheApiKeepTheirCode() {
        problem(get("/test/api/conflict"), 409, "conflict").body("errors", nullValue());
        problem(get("/test/api/later"), 429, "too-many-requests").header("Retry-After", "7");
    }

    @Test
    void whatIsUnexpectedIsNotTold() {
        problem(get("/test/unexpected"), 500, "internal").body(not(containsString("hunter2")));
    }

    @Test
    void theCorrelationIdOfTheClientIsKept() {
        given().header("X-Correlation-Id", "trace-7.a_b").get("/test").then().header("X-Correlation-Id", "trace-7.a_b");
        given().header("X-Correlation-Id", "trace-7.a_b")
                .get("/test/unexpected")
                .then()
                .body("correlationId", equalTo("trace-7.a_b"))
                .header("X-Correlation-Id", "trace-7.a_b");
    }

    @Test
    void aCorrelationIdThatCouldForgeALogIsReplaced() {
        given().header("X-Correlation-Id", "x y\tz")
                .get("/test/unexpected")
                .then()
                .header("X-Correlation-Id", not(containsString(" ")))
                .body("correlationId", not(containsString(" ")));
    }

    private static ValidatableResponse post(String body) {
        return given().contentType(ContentType.JSON).body(body).post("/test").then();
    }

    private static ValidatableResponse get(String path) {
        return given().get(path).then();
    }

    private static ValidatableResponse problem(ValidatableResponse response, int status, String type) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:nucleus:problem:" + type))
                .body("status", equalTo(status));
    }
}
