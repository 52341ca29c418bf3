package dev.fulfilment.system;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.system.MetricsDocument.Row;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares docs/metrics.md with the metrics that Prometheus scrapes. */
class MetricsDocumentIT {

    private static final MetricsDocument DOCUMENT = MetricsDocument.read();

    private final SuiteClient client = new SuiteClient();

    static List<String> services() {
        return List.of("order-service", "payment-service", "inventory-service", "shipping-service", "saga-monitor");
    }

    /** A metric appears with its first measurement: one order is shipped, one is compensated. */
    @BeforeEach
    void endOneOrderOfEachKind() {
        var customer = client.customer("100.00");
        var product = client.product("10.00", 2);
        client.awaitEnd(client.placeOrder(customer, product, 1, "DE"));
        client.awaitEnd(client.placeOrder(customer, product, 1, "AQ"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void theMetricsOfAServiceAreThoseDocumented(String service) {
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(own(served(service))).isNotEmpty().isEqualTo(DOCUMENT.of(Optional.of(service))));
    }

    @Test
    void theMetricsOfAllServicesAreThoseDocumented() {
        Awaitility.await()
                .untilAsserted(() -> assertThat(services().stream()
                                .flatMap(service -> served(service).stream())
                                .filter(row -> row.owner().isEmpty())
                                .collect(toSet()))
                        .isNotEmpty()
                        .isEqualTo(DOCUMENT.of(Optional.empty())));
    }

    private Set<Row> served(String service) {
        return new ScrapedMetrics(client.getText(service, "/actuator/prometheus")).rows(DOCUMENT, service);
    }

    private static Set<Row> own(Set<Row> rows) {
        return rows.stream().filter(row -> row.owner().isPresent()).collect(toSet());
    }
}
