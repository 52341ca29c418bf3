package dev.fulfilment.payment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.events.CustomerId;
import java.net.URI;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@RunningService
class BadInputIT {

    private final Customers customers;
    private final RestTestClient rest;
    private CustomerId ada = Customers.somebody();

    @Autowired
    BadInputIT(Customers customers, RestTestClient rest) {
        this.customers = customers;
        this.rest = rest;
    }

    @BeforeEach
    void adaHasAnAccount() {
        ada = customers.withAccountIn("EUR");
    }

    @AfterEach
    void nothingIsStored() {
        customers.expectBalance(ada, "0 EUR");
        assertThat(customers.get("/accounts/{customer}/entries", ada)).isEqualTo("[]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0                  | 400 | must be greater than 0
            0.00               | 400 | must be greater than 0
            -1                 | 400 | must be greater than 0
            0.001              | 422 | EUR has at most 2 decimals
            1e-400             | 422 | EUR has at most 2 decimals
            1000000000000      | 422 | must be at most 999999999999.99
            1e400              | 422 | must be at most 999999999999.99
            null               | 400 | is missing
            "1"                | 400 |
            "NaN"              | 400 |
            true               | 400 |
            [1]                | 400 |
            {"amount": 1}      | 400 |
            """)
    void depositsAreMoney(String amount, int status, String rule) {
        var answer = customers.deposit(ada, amount);

        expectProblem(answer, status, "amount", rule);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                   | 400 | currency | is missing
            {"currency": null}                   | 400 | currency | is missing
            {"currency": "eur"}                  | 400 | currency |
            {"currency": "EURO"}                 | 400 | currency |
            {"currency": ""}                     | 400 | currency |
            {"currency": 978}                    | 400 | currency |
            {"currency": ["EUR"]}                | 400 | currency |
            {"currency": "XXX"}                  | 422 | currency | must be a currency that people pay with
            {"currency": "EUR", "balance": 100}  | 400 | balance  |
            """)
    void accountsHaveACurrency(String body, int status, String field, String rule) {
        var answer = send(HttpMethod.PUT, "/accounts/" + Customers.somebody(), body);

        expectProblem(answer, status, field, rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{\"amount\": 1,}", "{\"amount\": 01}", "[]", "1", "null", "{\"amount\": 1} 2"})
    void bodiesAreOneJsonObject(String body) {
        send(HttpMethod.POST, "/accounts/" + ada + "/deposits", body)
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void unknownFieldsAreNamed() {
        expectProblem(
                send(HttpMethod.POST, "/accounts/" + ada + "/deposits", "{\"amount\": 1, \"tip\": 2}"),
                400,
                "tip",
                null);
    }

    @Test
    void bodiesOfTwoMegabytesAreRefused() {
        var body = "{\"amount\": 1, \"note\": \"%s\"}".formatted("x".repeat(2_000_000));

        assertThat(status(send(HttpMethod.POST, "/accounts/" + ada + "/deposits", body)))
                .isBetween(400, 499);
    }

    @ParameterizedTest
    @MethodSource
    void keysAreShortAndVisible(String key) {
        expectProblem(
                customers.deposit(ada, "1", key),
                400,
                "Idempotency-Key",
                "must be 1 to 255 visible ASCII characters, bare or in double quotes");
    }

    static Stream<String> keysAreShortAndVisible() {
        return Stream.of("", "two words", "k".repeat(256));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/accounts/nobody",
                "/accounts/nobody/entries",
                "/payments/0197a5c2-7d1e-7c3a-9f10-3b1f0a6f2e11",
                "/nowhere"
            })
    void whatIsNotThereIsNotFound(String path) {
        send(HttpMethod.GET, path, "").expectStatus().isNotFound();
    }

    @Test
    void anUnknownCustomerHasNoDeposits() {
        customers.deposit(Customers.somebody(), "1").expectStatus().isNotFound();
    }

    @ParameterizedTest
    @CsvSource({
        "/accounts/-ada, customerId",
        "/accounts/a%20b, customerId",
        "/accounts/-ada/entries, customerId",
        "/payments/17, orderId",
        "/payments/0197a5c2-7d1e-7c3a-9f10-3b1f0a6f2e1g, orderId"
    })
    void idsFollowTheirRule(String path, String field) {
        expectProblem(send(HttpMethod.GET, path, ""), 400, field, null);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit, must be at least 1",
        "limit=1001, limit, must be at most 1000",
        "limit=many, limit,",
        "after=-1, after, must be at least 0",
        "after=99999999999999999999, after,"
    })
    void pagesHaveLimits(String query, String field, String rule) {
        expectProblem(send(HttpMethod.GET, "/accounts/" + ada + "/entries?" + query, ""), 400, field, rule);
    }

    private RestTestClient.ResponseSpec send(HttpMethod method, String path, String body) {
        return rest.method(method)
                .uri(URI.create(path))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange();
    }

    private static int status(RestTestClient.ResponseSpec answer) {
        return answer.returnResult(String.class).getStatus().value();
    }

    private static void expectProblem(
            RestTestClient.ResponseSpec answer, int status, String field, @Nullable String rule) {
        var problem = answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody();
        problem.jsonPath("$.errors[0].field").isEqualTo(field);
        problem.jsonPath("$.errors[0].rule").isNotEmpty();
        if (rule != null) {
            problem.jsonPath("$.errors[0].rule").isEqualTo(rule);
        }
    }
}
