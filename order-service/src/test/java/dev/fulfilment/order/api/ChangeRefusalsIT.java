package dev.fulfilment.order.api;

import static dev.fulfilment.order.Customers.json;
import static dev.fulfilment.order.Customers.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.ShipmentEvent.OrderShipped;
import dev.fulfilment.order.Customers;
import dev.fulfilment.order.OrderServiceTest;
import dev.fulfilment.order.UpstreamEvents;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient.ResponseSpec;

/** A rejected change names its reason and changes nothing. */
@OrderServiceTest
class ChangeRefusalsIT {

    private static final OrderId NOBODYS = OrderId.of("0199c1a0-7b1e-7c3a-9d55-000000000000");

    @Autowired
    Customers customers;

    @Autowired
    UpstreamEvents upstream;

    @BeforeEach
    void thereAreProducts() {
        upstream.list("desk-oak", "99.90", "EUR");
        upstream.list("surfboard", "499.00", "USD");
    }

    @Test
    void cancellingTwice() {
        var order = customers.place(line("desk-oak", 1));
        customers.cancel(order).expectStatus().isAccepted();

        refused(customers.cancel(order), 409, "Order %s is CANCELLING: it cannot be cancelled".formatted(order));
        refused(customers.move(order), 409, "Order %s is CANCELLING: its address cannot be changed".formatted(order));
        unchanged(order, 2);
    }

    @Test
    void cancellingOrMovingACompletedOrder() {
        var order = customers.place(line("desk-oak", 1));
        upstream.publish(new OrderShipped(order, "TRACK-1"));
        customers.seeVersion(order, 2);

        refused(customers.cancel(order), 409, "Order %s is COMPLETED: it cannot be cancelled".formatted(order));
        refused(customers.move(order), 409, "Order %s is COMPLETED: its address cannot be changed".formatted(order));
        unchanged(order, 2);
    }

    @Test
    void anythingAboutAnOrderThatIsNotThere() {
        var none = "There is no order " + NOBODYS;

        refused(customers.cancel(NOBODYS), 404, none);
        refused(customers.move(NOBODYS), 404, none);
        refused(customers.post("/orders/{id}/items", line("desk-oak", 1), NOBODYS), 404, none);
        refused(customers.delete("/orders/{id}/items/{product}", NOBODYS, "desk-oak"), 404, none);
        refused(customers.post("/orders/{id}/placement", "{}", NOBODYS), 404, none);
    }

    @Test
    void placingADraftThatIsEmptyOrHasNoAddress() {
        var empty = customers.draft();
        wrong(customers.post("/orders/{id}/placement", "{}", empty), 422, "items", "must have at least one line");
        unchanged(empty, 1);

        var homeless = OrderId.of(json(customers
                        .post("{ \"customerId\": \"ada\", \"draft\": true, \"items\": [%s] }"
                                .formatted(line("desk-oak", 1)))
                        .expectStatus()
                        .isCreated())
                .path("orderId")
                .asString());
        wrong(
                customers.post("/orders/{id}/placement", "{}", homeless),
                422,
                "shippingAddress",
                "must be known before the order is placed");
        unchanged(homeless, 2);
    }

    @Test
    void changingWhatIsPlaced() {
        var order = customers.place(line("desk-oak", 1));
        var fixed = "Order %s is placed: its items can no longer be changed".formatted(order);

        refused(customers.post("/orders/{id}/items", line("desk-oak", 1), order), 409, fixed);
        refused(customers.delete("/orders/{id}/items/{product}", order, "desk-oak"), 409, fixed);
        refused(
                customers.post("/orders/{id}/placement", "{}", order),
                409,
                "Order %s is placed already".formatted(order));
        unchanged(order, 1);
    }

    @Test
    void cancellingADraft() {
        var draft = customers.draft(line("desk-oak", 1));

        refused(customers.cancel(draft), 409, "Order %s is a draft: there is nothing to cancel".formatted(draft));
        unchanged(draft, 2);
    }

    @Test
    void puttingIntoADraftWhatDoesNotBelongThere() {
        var draft = customers.draft(line("desk-oak", 1));
        var path = "/orders/{id}/items";

        wrong(customers.post(path, line("unicorn", 1), draft), 422, "productId", "must be a listed product");
        wrong(
                customers.post(path, line("surfboard", 1), draft),
                422,
                "productId",
                "must be priced in the currency of the draft");
        wrong(
                customers.post(path, line("desk-oak", 1_000_000), draft),
                422,
                "quantity",
                "must be at most 1000000, including the quantity in the draft");
        wrong(customers.post(path, line("desk-oak", 0), draft), 400, "quantity", "must be at least 1");
        refused(
                customers.delete("/orders/{id}/items/{product}", draft, "surfboard"),
                404,
                "There is no item surfboard");
        unchanged(draft, 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{ \"reason\": null }",
                "{ \"reason\": \" \" }",
                "{ \"reason\": \"a\\nb\" }",
                "{ \"reason\": 7 }"
            })
    void cancellingWithoutAReason(String body) {
        var order = customers.place(line("desk-oak", 1));

        wrong(customers.post("/orders/{id}/cancellation", body, order), 400, "reason", null);
        unchanged(order, 1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ?asOf=2020-01-01T00:00:00Z            | 422 | asOf
            ?asOf=2999-01-01T00:00:00Z            | 422 | asOf
            ?asOf=yesterday                       | 400 | asOf
            ?sequence=0                           | 422 | sequence
            ?sequence=2                           | 422 | sequence
            ?sequence=-1                          | 422 | sequence
            ?sequence=1.5                         | 400 | sequence
            ?sequence=1&asOf=2999-01-01T00:00:00Z | 422 | asOf
            """)
    void lookingWhereThereIsNothing(String query, int status, String field) {
        var order = customers.place(line("desk-oak", 1));

        wrong(customers.get("/orders/{id}" + query, order), status, field, null);
    }

    private void unchanged(OrderId order, int version) {
        assertThat(customers.see(order).path("version").asInt()).isEqualTo(version);
    }

    private static void refused(ResponseSpec answer, int status, String detail) {
        answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo(detail);
    }

    private static void wrong(ResponseSpec answer, int status, String field, @Nullable String rule) {
        var body = answer.expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody();
        body.jsonPath("$.errors[0].field").isEqualTo(field);
        if (rule != null) {
            body.jsonPath("$.errors[0].rule").isEqualTo(rule);
        }
    }
}
