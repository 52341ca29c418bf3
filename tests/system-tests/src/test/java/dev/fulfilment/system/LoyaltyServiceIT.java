package dev.fulfilment.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.platform.process.Port;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** The example of {@code docs/build-your-own.md} beside the suite. */
class LoyaltyServiceIT {

    private static final String NAME = "loyalty-service";
    private static final Path MODULE = Path.of("examples", NAME);

    private final SuiteClient client = new SuiteClient();
    private final int port = Port.free().number();
    private final RestClient rest = RestClient.create("http://127.0.0.1:" + port);
    private Process process;

    @BeforeEach
    void start() throws IOException {
        process = run();
        awaitUp();
    }

    private Process run() throws IOException {
        return StandaloneService.of(MODULE, NAME, Map.of("SERVER_PORT", String.valueOf(port)))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/loyalty-service.log")))
                .start();
    }

    private void awaitUp() {
        Awaitility.await("loyalty-service is up")
                .atMost(Duration.ofMinutes(2))
                .ignoreExceptionsInstanceOf(RestClientException.class)
                .until(() -> rest.get()
                        .uri("/actuator/health")
                        .retrieve()
                        .toBodilessEntity()
                        .getStatusCode()
                        .is2xxSuccessful());
    }

    @AfterEach
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Test
    void aCompletedOrderEarnsAPointForEveryWholeUnitOfMoney() {
        var customer = client.customer("100.00");
        var order = client.placeOrder(customer, client.product("10.75", 2), 2, "DE");
        client.awaitEnd(order);

        awaitPoints(customer, 21);
    }

    @Test
    void aRefundedOrderEarnsNothing() {
        var customer = client.customer("100.00");
        var product = client.product("10.00", 2);
        var refunded = client.placeOrder(customer, product, 1, "AQ");
        assertThat(client.awaitEnd(refunded).path("status").stringValue()).isEqualTo("CANCELLED");
        var completed = client.placeOrder(customer, product, 1, "DE");
        client.awaitEnd(completed);

        awaitPoints(customer, 10);
    }

    @Test
    void ordersThatCompleteWhileItIsKilledEarnTheirPointsOnce() throws IOException, InterruptedException {
        var customer = client.customer("100.00");
        var product = client.product("1.00", 10);
        var before = client.placeOrder(customer, product, 3, "DE");
        client.awaitEnd(before);
        awaitPoints(customer, 3);

        kill();
        client.awaitEnd(client.placeOrder(customer, product, 4, "DE"));
        start();

        awaitPoints(customer, 7);
    }

    private void awaitPoints(String customer, int points) {
        Awaitility.await("points of " + customer)
                .untilAsserted(() -> assertThat(
                                rest.get().uri("/points/" + customer).retrieve().body(String.class))
                        .isEqualTo("{\"customerId\":\"%s\",\"points\":%d}".formatted(customer, points)));
    }
}
