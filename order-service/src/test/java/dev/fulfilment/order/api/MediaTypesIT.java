package dev.fulfilment.order.api;

import static dev.fulfilment.order.Customers.line;
import static dev.fulfilment.order.Customers.order;

import dev.fulfilment.order.Customers;
import dev.fulfilment.order.OrderServiceTest;
import dev.fulfilment.order.UpstreamEvents;
import dev.fulfilment.platform.spring.OtherMediaTypes;
import dev.fulfilment.platform.spring.OtherMediaTypes.Write;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@OrderServiceTest
class MediaTypesIT {

    @Autowired
    ApplicationContext service;

    @Autowired
    Customers customers;

    @Autowired
    UpstreamEvents upstream;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void aRequestInAnotherMediaTypeIsRefusedWithoutAnEffect() throws Exception {
        upstream.list("desk-oak", "99.90", "EUR");
        upstream.list("lamp", "5.00", "EUR");
        var draft = customers.draft(line("desk-oak", 1));
        var path = "/orders/" + draft;
        var placed = jdbc.queryForObject("select max(order_id::text) from history.order_event", String.class);

        new OtherMediaTypes(service, () -> events(draft.text(), String.valueOf(placed)))
                .haveNoEffect(
                        new Write("POST /orders", "/orders", order(line("desk-oak", 1))),
                        new Write("POST /orders/{orderId}/items", path + "/items", line("lamp", 1)),
                        new Write("DELETE /orders/{orderId}/items/{productId}", path + "/items/lamp", null),
                        new Write("PUT /orders/{orderId}/shipping-address", path + "/shipping-address", """
                                {"name": "Ada", "street": "Rue 2", "city": "Paris", "postalCode": "75002", "country": "FR"}
                                """),
                        new Write("POST /orders/{orderId}/placement", path + "/placement", null),
                        new Write(
                                "POST /orders/{orderId}/cancellation",
                                path + "/cancellation",
                                "{\"reason\":\"too big\"}"));
    }

    /** Counts the events of the draft, and the orders that were placed after it. */
    private String events(String draft, String last) {
        return String.valueOf(jdbc.queryForObject(
                "select count(*) filter (where order_id::text = ?) || '/' || count(*) filter (where order_id::text > ? and version = 1)"
                        + " from history.order_event",
                String.class,
                draft,
                last));
    }
}
