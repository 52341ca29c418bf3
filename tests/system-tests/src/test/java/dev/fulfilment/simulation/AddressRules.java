package dev.fulfilment.simulation;

import dev.fulfilment.events.OrderEvent.ShippingAddressUpdated;
import dev.fulfilment.events.ShipmentEvent.OrderShipped;
import dev.fulfilment.events.ShippingAddress;
import dev.fulfilment.shipping.Destination;
import java.util.Optional;
import java.util.stream.Stream;

/** Invariants of shipping addresses. */
final class AddressRules {

    private AddressRules() {}

    static Stream<String> wrongAddress(World world) {
        return shipped(world)
                .filter(timeline -> !destination(world, timeline)
                        .equals(Optional.of(timeline.order().shippingAddress())))
                .map(timeline -> "%s has the address %s, but went to %s"
                        .formatted(timeline.name(), timeline.order().shippingAddress(), destination(world, timeline)));
    }

    static Stream<String> notServed(World world) {
        return shipped(world)
                .filter(timeline -> !destination(world, timeline)
                        .filter(Fixtures.SERVED::contains)
                        .isPresent())
                .map(timeline -> "%s went to %s".formatted(timeline.name(), destination(world, timeline)));
    }

    static Stream<String> ignoredUpdates(World world) {
        return shipped(world)
                .flatMap(timeline -> timeline.handledBefore(
                                "shipping-service", ShippingAddressUpdated.class, OrderShipped.class)
                        .filter(update -> Fixtures.SERVED.contains(update.shippingAddress()))
                        .filter(update -> update.addressRevision()
                                > timeline.published(OrderShipped.class)
                                        .getFirst()
                                        .shippedTo())
                        .map(update -> "%s should go to %s, but went to %s"
                                .formatted(timeline.name(), update, destination(world, timeline))));
    }

    private static Stream<OrderTimeline> shipped(World world) {
        return OrderTimeline.all(world).stream().filter(timeline -> timeline.has(OrderShipped.class));
    }

    private static Optional<ShippingAddress> destination(World world, OrderTimeline timeline) {
        return Optional.ofNullable(
                        world.shipping().state().row(timeline.order().id()).destination())
                .map(Destination::address);
    }
}
