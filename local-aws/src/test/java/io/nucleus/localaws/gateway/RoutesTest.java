package io.nucleus.localaws.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutesTest {
    private final Routes routes = Routes.of(
            URI.create("http://127.0.0.1:1"),
            URI.create("http://127.0.0.1:2"),
            URI.create("http://127.0.0.1:3"),
            URI.create("http://127.0.0.1:4"));

    @ParameterizedTest
    @CsvSource({
        "/, query-service",
        "/accounts, query-service",
        "/assets/index.js, query-service",
        "/q/openapi, query-service",
        "/api/inventory/resources, query-service",
        "/api/inventory/resources/arn%3Aaws%3As3%3A%3A%3A/api/accounts, query-service",
        "/api/accountsettings, query-service",
        "/api/accounts, scheduler-service",
        "/api/accounts/111122223333, scheduler-service",
        "/api/accounts/111122223333/validated, scheduler-service",
        "/api/schedule, scheduler-service",
        "/api/audit, query-service",
        "/api/accounts/111122223333/validate, collector-service",
        "/api/accounts/discover, collector-service",
        "/api/accounts/discovered, scheduler-service",
        "/api/organization/accounts, collector-service",
        "/api/inventory/resources/export, export-service",
        "/api/inventory/resources/exported, query-service",
        "/api/exports, export-service",
        "/api/exports/01KBDH8N00S4WXYV8SJ7ZPT2QE/url, export-service",
        "/exports, query-service",
    })
    void aPathHasOneService(String path, String service) {
        assertThat(routes.upstream(path).name()).isEqualTo(service);
    }

    @Test
    void aRequestWithoutPathGoesWhereEverythingElseGoes() {
        assertThat(routes.upstream(null).name()).isEqualTo("query-service");
    }

    @Test
    void anAddressNeedsAPort() {
        assertThatThrownBy(() -> new Upstream("query-service", URI.create("http://localhost")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("query-service");
    }
}
