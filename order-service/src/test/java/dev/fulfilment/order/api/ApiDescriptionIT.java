package dev.fulfilment.order.api;

import static dev.fulfilment.order.Customers.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.order.Customers;
import dev.fulfilment.order.OrderServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OrderServiceTest
class ApiDescriptionIT {

    @Autowired
    Customers customers;

    @Test
    void describesTheOperations() {
        var api = json(customers.get("/v3/api-docs").expectStatus().isOk());

        assertThat(api.path("paths").propertyNames())
                .contains(
                        "/orders",
                        "/orders/{orderId}",
                        "/orders/{orderId}/history",
                        "/orders/{orderId}/events",
                        "/orders/{orderId}/items",
                        "/orders/{orderId}/items/{productId}",
                        "/orders/{orderId}/placement",
                        "/orders/{orderId}/shipping-address",
                        "/orders/{orderId}/cancellation");
        assertThat(api.at("/paths/~1orders/post/responses").propertyNames()).containsExactly("201", "202");
        assertThat(api.at("/paths/~1orders/get/parameters").findValuesAsString("name"))
                .containsExactly("customerId", "status", "placedAfter", "limit", "after", "atLeast");
        assertThat(api.at("/components/schemas/Item/properties").propertyNames())
                .containsExactly("productId", "quantity");
        assertThat(api.at("/components/schemas/PricedItem/properties").propertyNames())
                .contains("unitPrice");
    }
}
