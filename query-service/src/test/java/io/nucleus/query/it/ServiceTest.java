package io.nucleus.query.it;

import static io.restassured.RestAssured.given;

import io.quarkus.test.common.WithTestResource;
import jakarta.inject.Inject;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;

/** A test of the whole service against embedded AWS; each test class has accounts of its own. */
@WithTestResource(LocalAwsResource.class)
abstract class ServiceTest {
    static final String RESOURCES = "/api/inventory/resources";

    @Inject
    Fixture fixture;

    @BeforeEach
    void ready() {
        soon(() -> given().get("/q/health/ready").then().statusCode(200));
    }

    /** Generous: the tests may share their machine with anything. */
    static void soon(ThrowingRunnable assertion) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(50))
                .ignoreException(AssertionError.class)
                .untilAsserted(assertion);
    }
}
