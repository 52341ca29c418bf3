package dev.fulfilment.order.eventstore;

import static java.util.Map.entry;
import static java.util.stream.Collectors.toUnmodifiableMap;

import dev.fulfilment.order.domain.OrderEvent;
import dev.fulfilment.order.domain.OrderEvent.Allocated;
import dev.fulfilment.order.domain.OrderEvent.AllocationRefused;
import dev.fulfilment.order.domain.OrderEvent.CancellationRefused;
import dev.fulfilment.order.domain.OrderEvent.CancellationRequested;
import dev.fulfilment.order.domain.OrderEvent.DraftOpened;
import dev.fulfilment.order.domain.OrderEvent.ItemAdded;
import dev.fulfilment.order.domain.OrderEvent.ItemRemoved;
import dev.fulfilment.order.domain.OrderEvent.Paid;
import dev.fulfilment.order.domain.OrderEvent.PaymentRefused;
import dev.fulfilment.order.domain.OrderEvent.Placed;
import dev.fulfilment.order.domain.OrderEvent.RefundRequested;
import dev.fulfilment.order.domain.OrderEvent.Refunded;
import dev.fulfilment.order.domain.OrderEvent.Released;
import dev.fulfilment.order.domain.OrderEvent.ShipmentRefused;
import dev.fulfilment.order.domain.OrderEvent.Shipped;
import dev.fulfilment.order.domain.OrderEvent.ShippingAddressUpdateRefused;
import dev.fulfilment.order.domain.OrderEvent.ShippingAddressUpdated;
import java.util.Map;

/** Stored names of event types. A class may be renamed; a stored name never changes, as streams are kept permanently. */
final class EventTypeNames {

    static final Map<String, Class<? extends OrderEvent>> TABLE = Map.ofEntries(
            entry("DraftOpened", DraftOpened.class),
            entry("ItemAdded", ItemAdded.class),
            entry("ItemRemoved", ItemRemoved.class),
            entry("ShippingAddressUpdated", ShippingAddressUpdated.class),
            entry("ShippingAddressUpdateRefused", ShippingAddressUpdateRefused.class),
            entry("Placed", Placed.class),
            entry("Paid", Paid.class),
            entry("PaymentRefused", PaymentRefused.class),
            entry("Allocated", Allocated.class),
            entry("AllocationRefused", AllocationRefused.class),
            entry("Released", Released.class),
            entry("RefundRequested", RefundRequested.class),
            entry("Refunded", Refunded.class),
            entry("Shipped", Shipped.class),
            entry("ShipmentRefused", ShipmentRefused.class),
            entry("CancellationRequested", CancellationRequested.class),
            entry("CancellationRefused", CancellationRefused.class));

    private static final Map<Class<? extends OrderEvent>, String> NAMES =
            TABLE.entrySet().stream().collect(toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private EventTypeNames() {}

    static String of(OrderEvent event) {
        var name = NAMES.get(event.getClass());
        if (name == null) {
            throw new IllegalStateException(event.getClass().getName() + " has no stored name");
        }
        return name;
    }

    static Class<? extends OrderEvent> typeNamed(String name) {
        var type = TABLE.get(name);
        if (type == null) {
            throw new IllegalStateException("a stored event is of the unknown type " + name);
        }
        return type;
    }
}
