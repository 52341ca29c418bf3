package dev.fulfilment.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoppedServiceCatchesUpIT {

    private static final int ORDERS = 20;

    private final Shop shop = new Shop();

    @ParameterizedTest
    @ValueSource(strings = {"payment-service", "inventory-service", "shipping-service"})
    void catchesUpWithTheOrdersThatArrivedMeanwhile(String service) {
        var product = shop.product("1.00", ORDERS);
        var customer = shop.customer("100.00");
        Suite.service(service).stop();

        var orders = IntStream.range(0, ORDERS)
                .mapToObj(each -> shop.placeOrder(customer, product, 1, "DE"))
                .toList();
        Suite.service(service).start();

        assertThat(orders)
                .allSatisfy(
                        order -> assertThat(shop.awaitEnd(order).path("status").stringValue())
                                .isEqualTo("COMPLETED"));
        assertThat(shop.balance(customer)).isEqualByComparingTo("80.00");
    }

    @Test
    void ordersEndWhileNobodyWatchesAndAreKnownToBeEndedAfterwards() {
        var product = shop.product("1.00", ORDERS);
        var customer = shop.customer("100.00");
        var orders = IntStream.range(0, ORDERS)
                .mapToObj(each -> shop.placeOrder(customer, product, 1, "DE"))
                .toList();

        Suite.service("order-service").stop();
        Suite.service("order-service").start();

        assertThat(orders)
                .allSatisfy(
                        order -> assertThat(shop.awaitEnd(order).path("status").stringValue())
                                .isEqualTo("COMPLETED"));
    }
}
