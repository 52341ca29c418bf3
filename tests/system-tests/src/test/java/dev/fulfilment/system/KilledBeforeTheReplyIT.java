package dev.fulfilment.system;

import static dev.fulfilment.system.CodePlace.entering;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.platform.process.Port;
import dev.fulfilment.system.Shop.Answer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** order-service dies by SIGKILL while it answers a request with a key; the customer, who has no answer, asks again. */
class KilledBeforeTheReplyIT {

    private static final String RECORDS = "dev.fulfilment.service.idempotency.IdempotencyRecordRepository";
    private static final String ANSWER = "dev.fulfilment.service.idempotency.StoredResponse";
    private static final Port DEBUGGED = Port.free();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Shop shop = new Shop();
    private final Books books = new Books();
    private final String product = shop.product("1.00", 10);
    private final String customer = shop.customer("10.00");

    @BeforeAll
    static void openToADebugger() {
        Suite.service("order-service").stop();
        Suite.service("order-service")
                .with("JAVA_TOOL_OPTIONS", Debugger.agent(DEBUGGED))
                .start();
    }

    @AfterAll
    static void closedToDebuggersAfterTheNextStart() {
        Suite.service("order-service").with("JAVA_TOOL_OPTIONS", "");
    }

    @BeforeEach
    void everyClassHasBeenInUse() {
        var anybody = shop.customer("0");
        shop.placeOrder(anybody, product, 1, "DE", anybody);
    }

    @Test
    void afterTheCommitTheRepeatHasTheAnswerThatWasLost() throws InterruptedException {
        placeOrderAndKillAt(entering(ANSWER, "send"));
        var placed = books.ordersOf(customer);
        assertThat(placed).as("orders that are committed").hasSize(1);

        var answer = placeOrder();

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.body().path("orderId").stringValue()).isEqualTo(placed.getFirst());
        assertThat(answer.body().path("status").stringValue()).isEqualTo("PLACED");
        assertThat(placeOrder()).isEqualTo(answer);
        assertThatItIsTheOnlyOne(answer);
    }

    @Test
    void beforeTheCommitTheRepeatIsTheFirst() throws InterruptedException {
        placeOrderAndKillAt(entering(RECORDS, "add"));
        assertThat(books.ordersOf(customer)).as("orders that are committed").isEmpty();

        var answer = placeOrder();

        assertThat(answer.status()).isEqualTo(202);
        assertThat(placeOrder()).isEqualTo(answer);
        assertThatItIsTheOnlyOne(answer);
    }

    private void placeOrderAndKillAt(CodePlace place) throws InterruptedException {
        CompletableFuture<Answer> lost;
        try (var debugger = Debugger.attach(DEBUGGED)) {
            debugger.stopAt(place);
            lost = CompletableFuture.supplyAsync(this::placeOrder);
            debugger.awaitStopAt(place);
            Suite.service("order-service").kill();
        }
        assertThat(lost).failsWithin(PATIENCE);
        Suite.service("order-service").start();
    }

    private Answer placeOrder() {
        var order = Shop.order(customer, "DE", Map.of(product, 1));
        return shop.post("order-service", "/orders", order, "Idempotency-Key", customer);
    }

    private void assertThatItIsTheOnlyOne(Answer answer) {
        var order = answer.body().path("orderId").stringValue();
        assertThat(shop.awaitEnd(order).path("status").stringValue()).isEqualTo("COMPLETED");
        assertThat(books.ordersOf(customer)).containsExactly(order);
        assertThat(shop.balance(customer)).isEqualByComparingTo("9.00");
    }
}
