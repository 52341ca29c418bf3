package dev.fulfilment.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ExampleServiceTest {

    /** The suite's own code, configuration and deployment; the root pom, which builds the example, is not among it. */
    private static final List<String> PLACES = List.of(
            "common-events/src/main",
            "messaging/src/main",
            "service-defaults/src/main",
            "order-service/src/main",
            "payment-service/src/main",
            "inventory-service/src/main",
            "shipping-service/src/main",
            "saga-monitor/src/main",
            "tools/local-stack/src/main",
            "deploy");

    @Test
    void nothingInTheSuiteKnowsTheExample() {
        assertThat(PLACES.stream()
                        .map(Documents.ROOT::resolve)
                        .flatMap(place -> Documents.files(place, "").stream())
                        .filter(file -> file.toString().matches(".*\\.(java|yml|yaml|sql|js|html|json|sh|conf)"))
                        .filter(file ->
                                Documents.text(file).toLowerCase(Locale.ROOT).contains("loyalty")))
                .extracting(Path::toString)
                .isEmpty();
    }
}
