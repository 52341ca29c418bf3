package dev.fulfilment.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EveryEventTwiceChangesNothingIT {

    private final Shop shop = new Shop();
    private final Books books = new Books();

    @Test
    void everyEventTwiceChangesNothing() {
        var product = shop.product("10.00", 3);
        var customer = shop.customer("45.00");
        var orders = List.of(
                shop.placeOrder(customer, product, 2, "DE"),
                shop.placeOrder(customer, product, 1, "AQ"),
                shop.placeOrder(customer, product, 4, "DE"),
                shop.placeOrder(shop.customer("0"), product, 1, "DE"));
        orders.forEach(shop::awaitEnd);
        try (var wire = new Wire()) {
            wire.awaitConsumed();
            var before = state(customer, product, orders);
            var published = Suite.events().all().toList();

            published.forEach(wire::repeat);
            wire.awaitConsumed();

            assertThat(state(customer, product, orders)).isEqualTo(before);
            assertThat(published).hasSizeGreaterThan(20);
        }
        books.assertTheyAddUp();
    }

    private List<Object> state(String customer, String product, List<String> orders) {
        var state = new ArrayList<Object>();
        state.add(shop.balance(customer));
        state.add(shop.stock(product));
        state.add(shop.get("payment-service", "/accounts/" + customer + "/entries"));
        for (var order : orders) {
            state.add(shop.get("order-service", "/orders/" + order + "/history"));
            state.add(shop.get("payment-service", "/payments/" + order));
            state.add(shop.get("inventory-service", "/allocations/" + order));
            state.add(Suite.events().of(order).stream()
                    .map(EventLog.Seen::id)
                    .distinct()
                    .toList());
        }
        return state;
    }
}
