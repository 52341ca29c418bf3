package dev.fulfilment.payment;

import static dev.fulfilment.payment.OrderFixtures.money;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.events.CustomerId;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Acts as customers over REST. Each test has new customers. */
@TestComponent
public class Customers {

    private final RestTestClient rest;

    Customers(RestTestClient rest) {
        this.rest = rest;
    }

    public static CustomerId somebody() {
        return CustomerId.of("c-" + UUID.randomUUID());
    }

    public CustomerId with(String balance) {
        var customer = withAccountIn(money(balance).currency().getCurrencyCode());
        deposit(customer, money(balance).amount().toPlainString())
                .expectStatus()
                .isCreated();
        return customer;
    }

    public CustomerId withAccountIn(String currency) {
        var customer = somebody();
        open(customer, currency).expectStatus().isCreated();
        return customer;
    }

    public RestTestClient.ResponseSpec open(CustomerId customer, String currency) {
        return rest.put()
                .uri("/accounts/{customer}", customer)
                .body(Map.of("currency", currency))
                .exchange();
    }

    public RestTestClient.ResponseSpec deposit(CustomerId customer, String amount) {
        return deposit(customer, amount, new HttpHeaders());
    }

    public RestTestClient.ResponseSpec deposit(CustomerId customer, String amount, String key) {
        var headers = new HttpHeaders();
        headers.add("Idempotency-Key", key);
        return deposit(customer, amount, headers);
    }

    private RestTestClient.ResponseSpec deposit(CustomerId customer, String amount, HttpHeaders headers) {
        headers.add(HttpHeaders.CONTENT_TYPE, "application/json");
        return rest.post()
                .uri("/accounts/{customer}/deposits", customer)
                .headers(it -> it.addAll(headers))
                .body("{\"amount\": %s}".formatted(amount))
                .exchange();
    }

    public String get(String path, Object... ids) {
        var answer = rest.get().uri(path, ids).exchange().expectStatus().isOk().returnResult(String.class);
        return String.valueOf(answer.getResponseBody());
    }

    public void expectBalance(CustomerId customer, String balance) {
        assertThat(get("/accounts/{customer}", customer))
                .isEqualTo("{\"customerId\":\"%s\",\"balance\":%s,\"currency\":\"%s\"}"
                        .formatted(
                                customer,
                                money(balance).amount(),
                                money(balance).currency()));
    }
}
