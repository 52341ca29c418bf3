package dev.fulfilment.shipping;

import static dev.fulfilment.shipping.Samples.cancelled;
import static dev.fulfilment.shipping.Samples.moved;
import static dev.fulfilment.shipping.Samples.placed;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.ShipmentEvent;
import dev.fulfilment.events.ShippingAddress;
import dev.fulfilment.messaging.MessageContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** One order under certain rules: what is heard of it, and what is published. */
final class Story {

    static final ShippingRules AT_ONCE = rules(new PackingPolicy.Timed(Duration.ZERO));
    static final ShippingRules IN_AN_HOUR = rules(new PackingPolicy.Timed(Duration.ofHours(1)));
    static final ShippingRules BY_HAND = rules(new PackingPolicy.Manual());

    static final TrackingNumber NUMBER = new TrackingNumber("FS-7K2M9QX4TB");
    static final OrderId ORDER = OrderId.of("0199c1a0-7b1e-7c3a-9d55-3f1b6c1d2e01");
    static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    static final MessageContext ALLOCATION = new MessageContext(new UUID(1, 2), ORDER.text(), "00-1-2-01");

    private final ShippingRules rules;
    private final List<ShipmentEvent> published = new ArrayList<>();
    private Shipment shipment = Shipment.of(ORDER);
    private ShipmentEffect last = ShipmentEffect.NONE;

    private Story(ShippingRules rules) {
        this.rules = rules;
    }

    static Story under(ShippingRules rules) {
        return new Story(rules);
    }

    private static ShippingRules rules(PackingPolicy packing) {
        return new ShippingRules(Set.of("DE", "FR"), packing);
    }

    Story isPlaced(ShippingAddress address) {
        return apply(shipment.place(placed(ORDER, address), context(NUMBER)));
    }

    Story isAllocated() {
        return isAllocatedBy(ALLOCATION);
    }

    Story isAllocatedBy(MessageContext cause) {
        return apply(shipment.allocate(cause, context(NUMBER)));
    }

    Story isCancelled() {
        return apply(shipment.cancel(cancelled(ORDER)));
    }

    Story movesTo(ShippingAddress address, int revision) {
        return apply(shipment.updateAddress(moved(ORDER, revision, address), context(NUMBER)));
    }

    Story isDispatched() {
        return isDispatchedAs(NUMBER);
    }

    Story isDispatchedAs(TrackingNumber number) {
        return apply(shipment.dispatch(context(number)));
    }

    private Story apply(ShipmentDecision decision) {
        shipment = decision.shipment();
        last = decision.effect();
        if (decision.event() != null) {
            published.add(decision.event());
        }
        return this;
    }

    private ShippingContext context(TrackingNumber number) {
        return new ShippingContext(rules, number, NOW);
    }

    Shipment shipment() {
        return shipment;
    }

    ShipmentEffect last() {
        return last;
    }

    List<ShipmentEvent> published() {
        return published;
    }
}
