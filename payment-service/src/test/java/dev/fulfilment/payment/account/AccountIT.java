package dev.fulfilment.payment.account;

import static dev.fulfilment.payment.Customers.somebody;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.payment.Customers;
import dev.fulfilment.payment.RunningService;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

@RunningService
class AccountIT {

    private final Customers customers;

    @Autowired
    AccountIT(Customers customers) {
        this.customers = customers;
    }

    @Test
    void isOpenedOnce() {
        var ada = somebody();

        customers.open(ada, "EUR").expectStatus().isCreated();
        customers.open(ada, "EUR").expectStatus().isOk();

        customers.expectBalance(ada, "0.00 EUR");
    }

    @Test
    void keepsItsCurrency() {
        var ada = customers.withAccountIn("EUR");

        customers.open(ada, "USD").expectStatus().isEqualTo(409);

        customers.expectBalance(ada, "0.00 EUR");
    }

    @Test
    void isOpenedByOneOfManyAtTheSameTime() throws Exception {
        var ada = somebody();

        assertThat(atTheSameTime(8, () -> status(customers.open(ada, "EUR"))))
                .containsOnly(200, 201)
                .containsOnlyOnce(201);
    }

    @Test
    void growsByEachDeposit() {
        var ada = customers.withAccountIn("EUR");

        assertThat(body(customers.deposit(ada, "12.5")))
                .isEqualTo("{\"depositId\":1,\"amount\":12.50,\"balance\":12.50,\"currency\":\"EUR\"}");
        assertThat(body(customers.deposit(ada, "1e2")))
                .isEqualTo("{\"depositId\":2,\"amount\":100.00,\"balance\":112.50,\"currency\":\"EUR\"}");
    }

    @Test
    void givesTheVerySameAnswerToTheSameKey() {
        var ada = customers.withAccountIn("EUR");

        var first = customers.deposit(ada, "10", "k-1");
        customers.deposit(ada, "5").expectStatus().isCreated();
        var again = customers.deposit(ada, "10", "k-1");

        assertThat(status(again)).isEqualTo(status(first)).isEqualTo(201);
        assertThat(body(again)).isEqualTo(body(first));
        customers.expectBalance(ada, "15 EUR");
    }

    @Test
    void refusesAKeyThatWasUsedForAnotherAmount() {
        var ada = customers.withAccountIn("EUR");
        customers.deposit(ada, "10", "k-1").expectStatus().isCreated();

        customers
                .deposit(ada, "11", "k-1")
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo("Idempotency-Key");

        customers.expectBalance(ada, "10 EUR");
    }

    @Test
    void leavesEachCustomerTheirOwnKeys() {
        var ada = customers.withAccountIn("EUR");
        var rei = customers.withAccountIn("JPY");

        customers.deposit(ada, "10", "k-1").expectStatus().isCreated();
        customers.deposit(rei, "11", "k-1").expectStatus().isCreated();

        customers.expectBalance(rei, "11 JPY");
    }

    @Test
    void countsConcurrentTwinsOnce() throws Exception {
        var ada = customers.withAccountIn("EUR");

        var answers = atTheSameTime(8, () -> status(customers.deposit(ada, "10", "k-1")));

        assertThat(answers).contains(201).allMatch(status -> status == 201 || status == 409);
        customers.expectBalance(ada, "10 EUR");
    }

    @Test
    void countsEveryOneOfManyConcurrentDeposits() throws Exception {
        var ada = customers.withAccountIn("EUR");

        atTheSameTime(20, () -> status(customers.deposit(ada, "0.01")));

        customers.expectBalance(ada, "0.20 EUR");
    }

    @Test
    void listsItsEntriesPageByPageNewestLast() {
        var ada = customers.withAccountIn("EUR");
        IntStream.rangeClosed(1, 5).forEach(euros -> customers.deposit(ada, "" + euros));

        assertThat(entries(ada, ""))
                .containsSubsequence("\"id\":1,", "\"id\":2,", "\"id\":3,", "\"id\":4,", "\"id\":5,");
        assertThat(entries(ada, "?limit=2")).contains("\"id\":1,", "\"id\":2,").doesNotContain("\"id\":3,");
        assertThat(entries(ada, "?limit=2&after=4")).contains("\"id\":5,").doesNotContain("\"id\":4,");
        assertThat(entries(ada, "?after=5")).isEqualTo("[]");
    }

    @Test
    void describesTheMovementOfEachEntry() {
        var ada = customers.with("3 EUR");

        assertThat(entries(ada, ""))
                .matches("\\[\\{\"id\":1,\"timestamp\":\"20[^\"]+Z\",\"kind\":\"DEPOSIT\",\"amount\":3.00,"
                        + "\"currency\":\"EUR\",\"orderId\":null}]");
    }

    private String entries(CustomerId customer, String query) {
        return customers.get("/accounts/{customer}/entries" + query, customer);
    }

    private static int status(RestTestClient.ResponseSpec answer) {
        return answer.returnResult(String.class).getStatus().value();
    }

    private static String body(RestTestClient.ResponseSpec answer) {
        return String.valueOf(answer.returnResult(String.class).getResponseBody());
    }

    private static <T> List<T> atTheSameTime(int times, Callable<T> request) throws Exception {
        try (var threads = Executors.newFixedThreadPool(times)) {
            return threads
                    .invokeAll(IntStream.range(0, times).mapToObj(it -> request).toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }
}
