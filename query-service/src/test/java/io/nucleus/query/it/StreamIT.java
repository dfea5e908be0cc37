package io.nucleus.query.it;

import static io.nucleus.query.it.Fixture.instance;
import static io.nucleus.query.it.Fixture.stored;
import static io.nucleus.query.it.Fixture.version;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.nucleus.inventory.store.resource.StoredResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class StreamIT extends ServiceTest {
    private static final String ACCOUNT = "700000000001";
    private static final int RESOURCES_STREAMED = 600;

    @TestHTTPResource("/api/inventory/resources/stream?accountId=" + ACCOUNT)
    URI stream;

    @Test
    void aStreamStopsWhenItsReaderGoesAway() throws IOException {
        seed();
        try (Socket slow = new Socket()) {
            slow.setReceiveBufferSize(4_096);
            slow.connect(new InetSocketAddress(stream.getHost(), stream.getPort()));
            slow.getOutputStream()
                    .write(("GET " + stream.getPath() + "?" + stream.getQuery()
                                    + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            InputStream answer = slow.getInputStream();
            assertThat(new String(answer.readNBytes(15), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 200 OK");
            soon(() -> metrics("nucleus_query_streams 1.0"));
        }
        soon(() -> metrics("nucleus_query_streams 0.0"));
    }

    private static void metrics(String line) {
        given().get("/q/metrics").then().body(containsString(line));
    }

    /** More than the buffers between the service and its reader take. */
    private void seed() {
        fixture.register(ACCOUNT, "streamed");
        Map<String, String> tags = Map.of("long", "x".repeat(20_000));
        List<StoredResource> all = new ArrayList<>();
        for (int i = 0; i < RESOURCES_STREAMED; i++) {
            all.add(stored(instance(ACCOUNT, "eu-west-1", "i-" + i, "", tags), version(1), Instant.now()));
        }
        fixture.write(all);
        fixture.touch(ACCOUNT);
        soon(() -> given().queryParam("accountId", ACCOUNT)
                .queryParam("pageSize", 1)
                .get(RESOURCES)
                .then()
                .body("pagination.totalItems", equalTo(RESOURCES_STREAMED)));
    }
}
