package dev.fulfilment.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.events.wire.EventCodec;
import dev.fulfilment.service.web.RestTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

@RestTest
class ServiceDefaultsTest {

    @Autowired
    private RestTestClient client;

    @Autowired
    private EventCodec codec;

    @Test
    void theEventsCanBeReadAndWritten() {
        assertThat(codec.catalog().named("OrderPlaced")).isPresent();
    }

    @Test
    void healthHasProbesAndDetails() {
        for (var path : new String[] {"/actuator/health/liveness", "/actuator/health/readiness", "/livez", "/readyz"}) {
            client.get()
                    .uri(path)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.status")
                    .isEqualTo("UP");
        }
        client.get()
                .uri("/actuator/health")
                .exchange()
                .expectBody()
                .jsonPath("$.components.diskSpace")
                .exists();
    }

    @Test
    void theInfoSaysWhatRuns() {
        var info = client.get().uri("/actuator/info").exchange().expectBody();
        for (var path : new String[] {"$.build.version", "$.build.time", "$.java.version"}) {
            info.jsonPath(path).isNotEmpty();
        }
        info.jsonPath("$.build.artifact").doesNotExist();
    }

    @Test
    void onlyTheChosenEndpointsAreOpen() {
        for (var open : new String[] {"info", "metrics", "prometheus"}) {
            client.get().uri("/actuator/" + open).exchange().expectStatus().isOk();
        }
        for (var closed : new String[] {"env", "beans", "heapdump", "shutdown"}) {
            client.get().uri("/actuator/" + closed).exchange().expectStatus().isNotFound();
        }
    }

    @Test
    void theInterfaceIsDescribedUnderTheServicesNameWithIdsAsStrings() {
        client.get()
                .uri("/v3/api-docs")
                .exchange()
                .expectBody()
                .jsonPath("$.info.title")
                .isEqualTo("test-service")
                .jsonPath("$.paths['/orders/{orderId}'].get.parameters[0].schema.format")
                .isEqualTo("uuid")
                .jsonPath("$.components.schemas.Line.properties.productId.type")
                .isEqualTo("string")
                .jsonPath("$.components.schemas.Money.properties.currency.type")
                .isEqualTo("string")
                .jsonPath("$.components.schemas.OrderId")
                .doesNotExist();
        client.get().uri("/swagger-ui/index.html").exchange().expectStatus().isOk();
    }
}
