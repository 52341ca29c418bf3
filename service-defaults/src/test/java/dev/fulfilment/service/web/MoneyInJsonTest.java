package dev.fulfilment.service.web;

import static dev.fulfilment.service.web.ProblemMatcher.problem;
import static org.springframework.http.MediaType.APPLICATION_JSON;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.RequestHeadersSpec;

@RestTest
class MoneyInJsonTest {

    @Autowired
    private RestTestClient client;

    @Test
    void isExactAndHasTheDecimalsOfItsCurrency() {
        put("{\"amount\":12.5,\"currency\":\"EUR\"}")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .isEqualTo("{\"price\":{\"amount\":12.50,\"currency\":\"EUR\"}}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"amount":1.005,"currency":"EUR"}       | price.amount   | EUR has at most 2 decimals
            {"amount":1.5,"currency":"JPY"}         | price.amount   | JPY has at most 0 decimals
            {"amount":-1,"currency":"EUR"}          | price.amount   | must not be negative
            {"amount":1e999999999,"currency":"EUR"} | price.amount   | must be at most 999999999999.99
            {"amount":"1","currency":"EUR"}         | price.amount   | must be a number
            {"amount":null,"currency":"EUR"}        | price.amount   | is missing
            {"currency":"EUR"}                      | price.amount   | is missing
            {"amount":1}                            | price.currency | is missing
            {"amount":1,"currency":"XYZ"}           | price.currency | must be a currency code of ISO 4217, like EUR
            {"amount":1,"currency":""}              | price.currency | is missing
            {"amount":1,"currency":978}             | price.currency | must be a currency code of ISO 4217, like EUR
            {"amount":1,"currency":"EUR","vat":1}   | price.vat      | is not known
            12.50                                   | price          | must be an object
            "12.50 EUR"                             | price          | must be an object
            """)
    void isRefusedWithTheFieldThatIsWrong(String price, String field, String rule) {
        problem(put(price), 400, field, rule);
    }

    private RequestHeadersSpec<?> put(String price) {
        return client.put().uri("/products/mug").contentType(APPLICATION_JSON).body("{\"price\":%s}".formatted(price));
    }
}
