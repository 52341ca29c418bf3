package dev.fulfilment.monitor;

import dev.fulfilment.platform.spring.OtherMediaTypes;
import dev.fulfilment.platform.spring.OtherMediaTypes.Write;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@MonitorTest
@DirtiesContext
class MediaTypesIT {

    /** All services and the supervisor. */
    private static final FakeService SERVICE = new FakeService();

    private static final String SHOP_ORDER = "/shop/orders/01990000-0000-7000-8000-000000000001";

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        for (var name : List.of("ORDER", "PAYMENT", "INVENTORY", "SHIPPING")) {
            properties.add("MONITOR_%s_URL".formatted(name), SERVICE::url);
        }
        properties.add("monitor.controls.address", SERVICE::url);
        properties.add("monitor.controls.secret", () -> "secret");
    }

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Autowired
    ApplicationContext monitor;

    @Autowired
    PageClient page;

    @Autowired
    EventPublisher wire;

    @Test
    void aRequestInAnotherMediaTypeIsRefusedWithoutAnEffect() throws Exception {
        var saga = SagaFixture.of("ada").place();
        wire.publish(saga);
        page.awaitSaga(saga.orderId(), 1);
        var order = "{\"orderId\":\"%s\"}".formatted(saga.orderId());
        SERVICE.answersEverything("{}");

        new OtherMediaTypes(monitor, () -> SERVICE.writes().size())
                .haveNoEffect(
                        new Write("POST /shop/orders", "/shop/orders", "{}"),
                        new Write("POST /shop/orders/{orderId}/cancellation", SHOP_ORDER + "/cancellation", "{}"),
                        new Write("PUT /shop/accounts/{customerId}", "/shop/accounts/ada", "{}"),
                        new Write("POST /shop/accounts/{customerId}/deposits", "/shop/accounts/ada/deposits", "{}"),
                        new Write("PUT /shop/products/{productId}", "/shop/products/desk", "{}"),
                        new Write("POST /shop/products/{productId}/receipts", "/shop/products/desk/receipts", "{}"),
                        new Write(
                                "POST /services/{service}/parked", "/services/order-service/parked", "{\"all\":true}"),
                        new Write("POST /services/{service}/parked/{id}", "/services/order-service/parked/7", "{}"),
                        new Write(
                                "DELETE /services/{service}/parked/{id}",
                                "/services/order-service/parked/7?reason=poison",
                                null),
                        new Write(
                                "POST /controls/services/{service}/stop",
                                "/controls/services/order-service/stop",
                                "{}"),
                        new Write(
                                "POST /controls/services/{service}/start",
                                "/controls/services/order-service/start",
                                "{}"),
                        new Write("POST /controls/duplicates", "/controls/duplicates", order),
                        new Write("POST /controls/poison", "/controls/poison", order));
    }
}
