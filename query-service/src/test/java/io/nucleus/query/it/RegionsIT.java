package io.nucleus.query.it;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RegionsIT extends ServiceTest {
    private static final String REGIONS = "/api/inventory/regions";
    private static final String FIRST = "410000000001";
    private static final String SECOND = "410000000002";
    private static final String GONE = "410000000003";

    @BeforeEach
    void threeAccounts() {
        fixture.register(FIRST, "first");
        fixture.register(SECOND, "second");
        fixture.regionStatus(FIRST, "aws-global", true, "");
        fixture.regionStatus(FIRST, "eu-west-1", true, "ec2:vpc in eu-west-1: DENIED_IAM (not allowed)");
        fixture.regionStatus(FIRST, "us-east-1", false, "");
        fixture.regionStatus(SECOND, "eu-west-1", false, "");
        fixture.regionStatus(SECOND, "us-east-1", true, "");
        fixture.regionStatus(GONE, "us-east-1", true, "");
    }

    @Test
    void aRegionTellsWhatIsKnownOfIt() {
        both().queryParam("region", "eu-west-1")
                .get(REGIONS)
                .then()
                .statusCode(200)
                .body("nextToken", nullValue())
                .body("items", hasSize(2))
                .body("items[0].accountId", equalTo(FIRST))
                .body("items[0].accountName", equalTo("first"))
                .body("items[0].region", equalTo("eu-west-1"))
                .body("items[0].active", equalTo(true))
                .body("items[0].optedIn", equalTo(true))
                .body("items[0].resourceCount", equalTo(7))
                .body("items[0].lastChecked", equalTo("2026-11-01T02:00:00Z"))
                .body("items[0].lastError", equalTo("ec2:vpc in eu-west-1: DENIED_IAM (not allowed)"))
                .body("items[1].active", equalTo(false))
                .body("items[1].lastError", nullValue());
    }

    @Test
    void activeOnesAreToldFromEmptyOnes() {
        both().queryParam("active", "true")
                .get(REGIONS)
                .then()
                .body("items.region", contains("aws-global", "eu-west-1", "us-east-1"));
        both().queryParam("active", "false")
                .get(REGIONS)
                .then()
                .body("items.region", contains("us-east-1", "eu-west-1"));
    }

    @Test
    void anAccountThatIsNamedNeedNotBeRegisteredAnyMore() {
        given().queryParam("accountId", GONE)
                .get(REGIONS)
                .then()
                .body("items.accountName", contains(GONE))
                .body("items.region", contains("us-east-1"));
    }

    @Test
    void pagesTogetherAreTheWhole() {
        List<Map<String, Object>> whole = both().get(REGIONS).then().extract().path("items");
        assertThat(whole).hasSize(5);
        for (int size = 1; size <= 5; size++) {
            assertThat(inPages(size)).as("pages of %d", size).isEqualTo(whole);
        }
    }

    private static List<Map<String, Object>> inPages(int size) {
        List<Map<String, Object>> all = new ArrayList<>();
        String token = null;
        do {
            RequestSpecification page = both().queryParam("pageSize", size);
            JsonPath answer = (token == null ? page : page.queryParam("nextToken", token))
                    .get(REGIONS)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            List<Map<String, Object>> items = answer.getList("items");
            assertThat(items).isNotEmpty().hasSizeLessThanOrEqualTo(size);
            all.addAll(items);
            token = answer.getString("nextToken");
        } while (token != null);
        return all;
    }

    private static RequestSpecification both() {
        return given().queryParam("accountId", FIRST, SECOND);
    }
}
