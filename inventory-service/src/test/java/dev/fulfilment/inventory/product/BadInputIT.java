package dev.fulfilment.inventory.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.events.ProductId;
import dev.fulfilment.inventory.InventoryTest;
import dev.fulfilment.inventory.Publications;
import dev.fulfilment.inventory.Shop;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

@InventoryTest
class BadInputIT {

    private final Publications published;
    private final Shop shop;
    private final String desk = "desk-" + UUID.randomUUID();

    @Autowired
    BadInputIT(Publications published, RestTestClient client) {
        this.published = published;
        this.shop = new Shop(client);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.9", "\"1\"", "10000000000", "1000001", "null", "true", "[1]", "1e3", "{}"})
    void refusesAQuantityThatIsNone(String quantity) {
        var product = shop.productWith(3);
        assertRefused(shop.receive(product, quantity), "quantity");
        shop.assertStock(product, 3, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.001", "1000000000000", "1e400", "1e-400", "\"12\"", "null", "true"})
    void refusesAPriceThatIsNone(String amount) {
        assertRefused(shop.list(desk, "Oak desk", amount), "price.amount");
        assertNothingStored();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\\t", "a\\u0000b", "a\\nb", "\\ud800"})
    void refusesANameThatIsNone(String name) {
        assertRefused(shop.list(desk, name, "99.99"), "name");
        assertNothingStored();
    }

    @Test
    void refusesANameThatIsTooLong() {
        assertRefused(shop.list(desk, "x".repeat(201), "99.99"), "name");
        shop.list(desk, "x".repeat(200), "99.99").expectStatus().isCreated();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'name': 'Desk', 'price': {'amount': 1, 'currency': 'EURO'}} | price.currency",
                "{'name': 'Desk', 'price': {'amount': 1, 'currency': 978}} | price.currency",
                "{'name': 'Desk', 'price': {'amount': 1, 'currency': ''}} | price.currency",
                "{'name': 'Desk', 'price': {'amount': 1}} | price.currency",
                "{'name': 'Desk', 'price': {'currency': 'EUR'}} | price.amount",
                "{'name': 'Desk', 'price': {'amount': 0.5, 'currency': 'JPY'}} | price.amount",
                "{'name': 'Desk', 'price': 1} | price",
                "{'name': 'Desk'} | price",
                "{'name': 7, 'price': {'amount': 1, 'currency': 'EUR'}} | name",
                "{'name': 'Desk', 'price': {'amount': 1, 'currency': 'EUR'}, 'onHand': 3} | onHand",
            })
    void namesTheFieldThatIsWrong(String body, String field) {
        assertRefused(shop.put(desk, body.replace('\'', '"')), field);
        assertNothingStored();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "\"text\"",
                "{\"quantity\": 1} trailing",
                "{\"quantity\": 1, \"quantity\": 2}"
            })
    void refusesWhatIsNotTheJsonAskedFor(String body) {
        var product = shop.productWith(3);
        shop.post(product, body).expectStatus().isBadRequest();
        shop.assertStock(product, 3, 0);
    }

    @Test
    void refusesABodyOfTwoMegabytes() {
        shop.list(desk, "x".repeat(2_000_000), "99.99").expectStatus().is4xxClientError();
        assertNothingStored();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-desk",
                "desk oak",
                "désk",
                "a.b%",
                "x23456789012345678901234567890123456789012345678901234567890123456"
            })
    void refusesAnIdOfTheWrongFormat(String id) {
        assertRefused(shop.list(id, "Oak desk", "99.99"), "productId");
        assertRefused(shop.get("/products/{id}", id), "productId");
    }

    @Test
    void knowsNoProductThatWasNotListed() {
        shop.get("/products/{id}", desk).expectStatus().isNotFound();
        shop.receive(desk, "1")
                .expectStatus()
                .isNotFound()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void knowsNoAllocationOfAnOrderItNeverHeardOf() {
        shop.get("/allocations/{id}", UUID.randomUUID()).expectStatus().isNotFound();
        assertRefused(shop.get("/allocations/{id}", "1"), "orderId");
    }

    @ParameterizedTest
    @CsvSource({"limit=0, limit", "limit=1001, limit", "limit=x, limit", "after=-, after", "after=, after"})
    void refusesAPageThatIsNone(String query, String field) {
        assertRefused(shop.get("/products?" + query), field);
    }

    private static void assertRefused(ResponseSpec response, String field) {
        response.expectStatus()
                .is4xxClientError()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.errors[0].field")
                .isEqualTo(field)
                .jsonPath("$.errors[0].rule")
                .isNotEmpty();
    }

    private void assertNothingStored() {
        shop.get("/products/{id}", desk).expectStatus().isNotFound();
        assertThat(published.about(ProductId.of(desk))).isEmpty();
    }
}
