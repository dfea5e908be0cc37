package io.nucleus.query.it;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ServingIT extends ServiceTest {
    @Test
    void readinessSaysHowFarTheIndexIs() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'search index' }.data.percent", equalTo(100))
                .body("checks.name", hasItem("queue sync-requests"));
        given().get("/q/health/live").then().statusCode(200).body("checks.name", hasItem("index feed"));
    }

    @Test
    void answersCarryTheSecurityHeaders() {
        given().get("/api/inventory/stats")
                .then()
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .header("Content-Security-Policy", containsString("style-src 'self'"))
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Frame-Options", "DENY")
                .header("Cache-Control", "no-store");
    }

    @Test
    void theApiIsDescribed() {
        given().accept("application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("paths", hasKey("/api/inventory/resources"))
                .body("paths", hasKey("/api/inventory/resources/stream"))
                .body("paths", hasKey("/api/inventory/sync"))
                .body(
                        "paths.'/api/inventory/resources'.get.parameters.name",
                        org.hamcrest.Matchers.hasItems(
                                "accountId",
                                "resourceType",
                                "region",
                                "status",
                                "search",
                                "page",
                                "pageSize",
                                "sortBy",
                                "sortOrder"));
    }

    @Test
    void searchesAreMeasured() {
        given().get("/api/inventory/stats").then().statusCode(200);
        given().get("/q/metrics")
                .then()
                .body(containsString("nucleus_query_search_seconds_count{kind=\"counts\",outcome=\"answered\"}"))
                .body(containsString("nucleus_query_index_resources"));
    }
}
