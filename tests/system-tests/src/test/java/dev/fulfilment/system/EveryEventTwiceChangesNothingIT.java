package dev.fulfilment.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EveryEventTwiceChangesNothingIT {

    private final SuiteClient client = new SuiteClient();
    private final ServiceDatabases databases = new ServiceDatabases();

    @Test
    void everyEventTwiceChangesNothing() {
        var product = client.product("10.00", 3);
        var customer = client.customer("45.00");
        var orders = List.of(
                client.placeOrder(customer, product, 2, "DE"),
                client.placeOrder(customer, product, 1, "AQ"),
                client.placeOrder(customer, product, 4, "DE"),
                client.placeOrder(client.customer("0"), product, 1, "DE"));
        orders.forEach(client::awaitEnd);
        try (var broker = new BrokerClient()) {
            broker.awaitConsumed();
            var before = state(customer, product, orders);
            var published = Suite.events().all().toList();

            published.forEach(broker::resend);
            broker.awaitConsumed();

            assertThat(state(customer, product, orders)).isEqualTo(before);
            assertThat(published).hasSizeGreaterThan(20);
        }
        databases.assertConsistent();
    }

    private List<Object> state(String customer, String product, List<String> orders) {
        var state = new ArrayList<Object>();
        state.add(client.balance(customer));
        state.add(client.stock(product));
        state.add(client.get("payment-service", "/accounts/" + customer + "/entries"));
        for (var order : orders) {
            state.add(client.get("order-service", "/orders/" + order + "/history"));
            state.add(client.get("payment-service", "/payments/" + order));
            state.add(client.get("inventory-service", "/allocations/" + order));
            state.add(Suite.events().of(order).stream()
                    .map(PublishedEvents.PublishedEvent::id)
                    .distinct()
                    .toList());
        }
        return state;
    }
}
