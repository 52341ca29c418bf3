package dev.fulfilment.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoppedServiceCatchesUpIT {

    private static final int ORDERS = 20;

    private final SuiteClient client = new SuiteClient();

    @ParameterizedTest
    @ValueSource(strings = {"payment-service", "inventory-service", "shipping-service"})
    void catchesUpWithTheOrdersThatArrivedMeanwhile(String service) {
        var product = client.product("1.00", ORDERS);
        var customer = client.customer("100.00");
        Suite.service(service).stop();

        var orders = IntStream.range(0, ORDERS)
                .mapToObj(each -> client.placeOrder(customer, product, 1, "DE"))
                .toList();
        Suite.service(service).start();

        assertThat(orders)
                .allSatisfy(order -> assertThat(
                                client.awaitEnd(order).path("status").stringValue())
                        .isEqualTo("COMPLETED"));
        assertThat(client.balance(customer)).isEqualByComparingTo("80.00");
    }

    @Test
    void orderServiceCatchesUpWithTheOrdersThatEndedMeanwhile() {
        var product = client.product("1.00", ORDERS);
        var customer = client.customer("100.00");
        var orders = IntStream.range(0, ORDERS)
                .mapToObj(each -> client.placeOrder(customer, product, 1, "DE"))
                .toList();

        Suite.service("order-service").stop();
        Suite.service("order-service").start();

        assertThat(orders)
                .allSatisfy(order -> assertThat(
                                client.awaitEnd(order).path("status").stringValue())
                        .isEqualTo("COMPLETED"));
    }
}
