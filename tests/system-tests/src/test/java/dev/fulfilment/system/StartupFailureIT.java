package dev.fulfilment.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service that cannot start logs the reason in one line and exits with a code other than 0. */
class StartupFailureIT {

    private static final String UNUSED_ADDRESS = "127.0.0.1:1";

    private record ProcessResult(int code, List<String> errors) {}

    @ParameterizedTest
    @ValueSource(
            strings = {"order-service", "payment-service", "inventory-service", "shipping-service", "saga-monitor"})
    void reportsThatPostgresqlIsUnavailable(String service) throws IOException, InterruptedException {
        var end = start(
                service,
                Map.of("SPRING_DATASOURCE_URL", "jdbc:postgresql://" + UNUSED_ADDRESS + "/x", "STARTUP_WAIT", "2s"));

        assertOneLine(end, service + " cannot start: the database jdbc:postgresql://127.0.0.1:1/x cannot be reached.*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"order-service", "shipping-service"})
    void reportsThatKafkaIsUnavailable(String service) throws IOException, InterruptedException {
        var end = start(service, Map.of("SPRING_KAFKA_BOOTSTRAP_SERVERS", UNUSED_ADDRESS, "STARTUP_WAIT", "2s"));

        assertOneLine(end, service + " cannot start: Kafka at 127.0.0.1:1 does not answer.*");
    }

    @Test
    void reportsThatItsPortIsTaken() throws IOException, InterruptedException {
        var taken = String.valueOf(Suite.service("order-service").port());

        assertOneLine(
                start("order-service", Map.of("SERVER_PORT", taken)), "order-service cannot start: .*" + taken + ".*");
    }

    @Test
    void reportsTheInvalidProperty() throws IOException, InterruptedException {
        var end = start("shipping-service", Map.of("SHIPPING_PACKING_TIME", "soon"));

        assertOneLine(end, "shipping-service cannot start: .*shipping.packing-time.*");
    }

    private static void assertOneLine(ProcessResult end, String pattern) {
        assertThat(end.code()).isNotZero();
        assertThat(end.errors()).singleElement().asString().matches(".*" + pattern);
    }

    /** Starts a service like the stack, with those variables changed, and waits for its exit. */
    private static ProcessResult start(String service, Map<String, String> changed)
            throws IOException, InterruptedException {
        var process = StandaloneService.of(service, changed).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        var errors = output.lines()
                .filter(line -> !line.matches(".*\\b(INFO|DEBUG)\\b.*") && !line.isBlank())
                .toList();
        return new ProcessResult(process.exitValue(), errors);
    }
}
