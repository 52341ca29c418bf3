package dev.fulfilment.events;

import dev.fulfilment.events.wire.Topic;
import java.util.List;

/** The topics of the suite: one per publishing service, and a compacted one for the price list. */
public final class Topics {

    public static final Topic ORDERS = new Topic("orders", "order-service", false);
    public static final Topic PAYMENTS = new Topic("payments", "payment-service", false);
    public static final Topic INVENTORY = new Topic("inventory", "inventory-service", false);
    public static final Topic SHIPMENTS = new Topic("shipments", "shipping-service", false);
    public static final Topic PRODUCTS = new Topic("products", "inventory-service", true);

    private Topics() {}

    /** Returns all topics. */
    public static List<Topic> all() {
        return List.of(ORDERS, PAYMENTS, INVENTORY, SHIPMENTS, PRODUCTS);
    }
}
