package dev.fulfilment.order.api;

import static dev.fulfilment.order.Customers.line;
import static dev.fulfilment.order.Customers.order;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.order.Customers;
import dev.fulfilment.order.OrderServiceTest;
import dev.fulfilment.order.UpstreamEvents;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@OrderServiceTest
class BadInputIT {

    private static final String GOOD = order(line("desk-oak", 2));

    @Autowired
    Customers customers;

    @Autowired
    UpstreamEvents upstream;

    @Autowired
    JdbcTemplate jdbc;

    private long ordersBefore;

    @BeforeEach
    void thereAreProducts() {
        upstream.list("desk-oak", "99.90", "EUR");
        upstream.list("surfboard", "499.00", "USD");
        upstream.list("yacht", "999999999999.99", "EUR");
        ordersBefore = orders();
    }

    @AfterEach
    void nothingIsStored() {
        assertThat(orders()).isEqualTo(ordersBefore);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0           | must be at least 1
            -1          | must be at least 1
            1000001     | must be at most 1000000
            null        | is missing
            1.9         | must be a whole number between 1 and 1000000
            "1"         | must be a whole number between 1 and 1000000
            10000000000 | must be a whole number between 1 and 1000000
            true        | must be a whole number between 1 and 1000000
            [1]         | must be a whole number between 1 and 1000000
            """)
    void quantitiesAreWholeNumbersFromOneToAMillion(String quantity, String rule) {
        expectProblem(customers.post(GOOD.replace("2 }", quantity + " }")), 400, "items[0].quantity", rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "street", "city", "postalCode"})
    void eachPartOfTheAddressIsNeededAndPrintable(String part) {
        var pattern = "(\"%s\": )\"[^\"]*\"".formatted(part);
        var rule = "must be 1 to 200 printable characters, not all blank";

        for (var value :
                new String[] {"", "   ", "a\\u0000b", "a\\nb", "\\ud800", "\\u200b", "\\u202eAda", "x".repeat(201)}) {
            var body = GOOD.replaceFirst(pattern, "$1\"" + value.replace("\\", "\\\\") + "\"");
            expectProblem(customers.post(body), 400, "shippingAddress." + part, rule);
        }
        expectProblem(
                customers.post(GOOD.replaceFirst(pattern, "$1null")), 400, "shippingAddress." + part, "is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"de\"", "\"D\"", "\"DEU\"", "\"D1\"", "\"\"", "\"ÄÖ\""})
    void countriesAreTwoCapitalLetters(String country) {
        expectProblem(
                customers.post(GOOD.replace("\"DE\"", country)),
                400,
                "shippingAddress.country",
                "must be two capital letters");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "customerId": "ada"      | "customerId": ""         | customerId
            "customerId": "ada"      | "customerId": "a b"      | customerId
            "customerId": "ada"      | "customerId": null       | customerId
            "customerId": "ada"      | "customerId": 7          | customerId
            "customerId": "ada",     |                          | customerId
            "productId": "desk-oak"  | "productId": null        | items[0].productId
            "productId": "desk-oak"  | "productId": "-desk"     | items[0].productId
            "quantity": 2            | "quantity": 2, "unitPrice": 0.01  | items[0].unitPrice
            "quantity": 2            | "amount": 2              | items[0].amount
            "customerId": "ada"      | "customerId": "ada", "totalAmount": 1 | totalAmount
            "country": "DE"          | "country": "DE", "planet": "Earth"    | shippingAddress.planet
            """)
    void idsAndFieldsAreAsAgreed(String good, String bad, String field) {
        expectProblem(customers.post(GOOD.replace(good, bad == null ? "" : bad)), 400, field, null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            []     | items    | must have 1 to 10000 lines
            null   | items    | is missing
            [null] | items[0] | is missing
            {}     | items    |
            """)
    void linesAreAList(String items, String field, String rule) {
        var body = GOOD.replaceFirst("\"items\": \\[[^]]*]", "\"items\": " + items);

        expectProblem(customers.post(body), 400, field, rule);
    }

    @Test
    void thereAreAtMostTenThousandLines() {
        expectProblem(customers.post(order(lines(10_001))), 400, "items", "must have 1 to 10000 lines");
    }

    @Test
    void productsAreListed() {
        expectProblem(customers.post(order(line("unicorn", 1))), 422, "items[0].productId", "must be a listed product");
        expectProblem(customers.post(order(lines(10_000))), 422, "items[0].productId", "must be a listed product");
    }

    @Test
    void aProductIsOrderedInOneLine() {
        expectProblem(
                customers.post(order(line("desk-oak", 1), line("desk-oak", 2))),
                422,
                "items[1].productId",
                "must be a different product from those of the lines above");
    }

    @Test
    void anOrderHasOneCurrency() {
        expectProblem(
                customers.post(order(line("desk-oak", 1), line("surfboard", 1))),
                422,
                "items[1].productId",
                "must be priced in the currency of the first line");
    }

    @Test
    void aTotalFitsIntoAnAmount() {
        expectProblem(
                customers.post(order(line("yacht", 2))), 422, "items", "must be at most 999999999999.99 in total");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{}", "[]", "null", "1", "nonsense", "{\"customerId\": \"ada\"} {}"})
    void bodiesAreOneOrderInJson(String body) {
        expectProblem(customers.post(body), 400);
    }

    @Test
    void bodiesAreNotEndless() {
        expectProblem(customers.post(GOOD.replace("Ada", "A".repeat(2_000_000))), 413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/orders/0199c1a0-7b1e-7c3a-9d55-000000000000",
                "/orders/0199c1a0-7b1e-7c3a-9d55-000000000000/history"
            })
    void whatIsNotThereIsNotFound(String path) {
        expectProblem(customers.get(path), 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/orders/1", "/orders/1-1-1-1-1", "/orders/not-an-id/history", "/orders/%00"})
    void idsAreUuids(String path) {
        expectProblem(customers.get(path.replace("%00", "{id}"), "\u0001"), 400, "orderId", "must be a UUID");
    }

    private static String[] lines(int count) {
        return IntStream.range(0, count)
                .mapToObj(it -> line("nothing-" + it, 1))
                .toArray(String[]::new);
    }

    private static void expectProblem(ResponseSpec answer, int status) {
        answer.expectStatus().isEqualTo(status).expectHeader().contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private static void expectProblem(ResponseSpec answer, int status, String field, @Nullable String rule) {
        expectProblem(answer, status);
        var body = answer.expectBody();
        body.jsonPath("$.errors[0].field").isEqualTo(field);
        body.jsonPath("$.errors[0].rule").isNotEmpty();
        if (rule != null) {
            body.jsonPath("$.errors[0].rule").isEqualTo(rule);
        }
    }

    private long orders() {
        return requireNonNull(
                jdbc.queryForObject("select count(distinct order_id) from history.order_event", Long.class));
    }
}
