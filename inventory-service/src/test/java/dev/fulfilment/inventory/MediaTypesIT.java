package dev.fulfilment.inventory;

import dev.fulfilment.platform.spring.OtherMediaTypes;
import dev.fulfilment.platform.spring.OtherMediaTypes.Write;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.client.RestTestClient;

@InventoryTest
class MediaTypesIT {

    @Autowired
    ApplicationContext service;

    @Autowired
    RestTestClient rest;

    @Test
    void aRequestInAnotherMediaTypeIsRefusedWithoutAnEffect() throws Exception {
        var product = "/products/desk-" + UUID.randomUUID();

        new OtherMediaTypes(service, () -> see(product))
                .haveNoEffect(
                        new Write("PUT /products/{productId}", product, """
                                {"name": "Oak desk", "price": {"amount": 99.99, "currency": "EUR"}}"""),
                        new Write("POST /products/{productId}/receipts", product + "/receipts", "{\"quantity\":1}"));
    }

    private String see(String product) {
        return String.valueOf(
                rest.get().uri(product).exchange().returnResult(String.class).getResponseBody());
    }
}
