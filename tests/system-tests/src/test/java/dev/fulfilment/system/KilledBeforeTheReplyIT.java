package dev.fulfilment.system;

import static dev.fulfilment.system.CodeLocation.atEntry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.platform.process.Port;
import dev.fulfilment.system.SuiteClient.Response;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Kills order-service while it handles a request with an idempotency key; the customer, without a response, retries. */
class KilledBeforeTheReplyIT {

    private static final String RECORDS = "dev.fulfilment.service.idempotency.IdempotencyRecordRepository";
    private static final String ANSWER = "dev.fulfilment.service.idempotency.StoredResponse";
    private static final Port DEBUGGED = Port.free();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final SuiteClient client = new SuiteClient();
    private final ServiceDatabases databases = new ServiceDatabases();
    private final String product = client.product("1.00", 10);
    private final String customer = client.customer("10.00");

    @BeforeAll
    static void startWithDebugger() {
        Suite.service("order-service").stop();
        Suite.service("order-service")
                .with("JAVA_TOOL_OPTIONS", Debugger.agent(DEBUGGED))
                .start();
    }

    @AfterAll
    static void removeDebuggerFromTheNextStart() {
        Suite.service("order-service").with("JAVA_TOOL_OPTIONS", "");
    }

    @BeforeEach
    void loadTheClassesOfTheBreakpoints() {
        var anybody = client.customer("0");
        client.placeOrder(anybody, product, 1, "DE", anybody);
    }

    @Test
    void afterTheCommitARetryGetsTheLostResponse() throws InterruptedException {
        placeOrderAndKillAt(atEntry(ANSWER, "send"));
        var placed = databases.ordersOf(customer);
        assertThat(placed).as("orders that are committed").hasSize(1);

        var answer = placeOrder();

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body().path("orderId").stringValue()).isEqualTo(placed.getFirst());
        assertThat(answer.body().path("status").stringValue()).isEqualTo("PLACED");
        assertThat(placeOrder()).isEqualTo(answer);
        assertThatItIsTheOnlyOne(answer);
    }

    @Test
    void beforeTheCommitARetryIsHandledAsTheFirstRequest() throws InterruptedException {
        placeOrderAndKillAt(atEntry(RECORDS, "add"));
        assertThat(databases.ordersOf(customer)).as("orders that are committed").isEmpty();

        var answer = placeOrder();

        assertThat(answer.status()).isEqualTo(202);
        assertThat(placeOrder()).isEqualTo(answer);
        assertThatItIsTheOnlyOne(answer);
    }

    private void placeOrderAndKillAt(CodeLocation place) throws InterruptedException {
        CompletableFuture<Response> lost;
        try (var debugger = Debugger.attach(DEBUGGED)) {
            debugger.stopAt(place);
            lost = CompletableFuture.supplyAsync(this::placeOrder);
            debugger.awaitStopAt(place);
            Suite.service("order-service").kill();
        }
        assertThat(lost).failsWithin(PATIENCE);
        Suite.service("order-service").start();
    }

    private Response placeOrder() {
        var order = SuiteClient.order(customer, "DE", Map.of(product, 1));
        return client.post("order-service", "/orders", order, "Idempotency-Key", customer);
    }

    private void assertThatItIsTheOnlyOne(Response answer) {
        var order = answer.body().path("orderId").stringValue();
        assertThat(client.awaitEnd(order).path("status").stringValue()).isEqualTo("COMPLETED");
        assertThat(databases.ordersOf(customer)).containsExactly(order);
        assertThat(client.balance(customer)).isEqualByComparingTo("9.00");
    }
}
