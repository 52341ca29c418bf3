package dev.fulfilment.simulation;

import dev.fulfilment.events.OrderEvent.ShippingAddressUpdated;
import dev.fulfilment.events.ShipmentEvent.OrderShipped;
import dev.fulfilment.events.ShippingAddress;
import dev.fulfilment.shipping.Destination;
import java.util.Optional;
import java.util.stream.Stream;

/** What has to be true of where the goods go. */
final class AddressRules {

    private AddressRules() {}

    static Stream<String> wentElsewhere(World world) {
        return shipped(world)
                .filter(story -> !destination(world, story)
                        .equals(Optional.of(story.order().shippingAddress())))
                .map(story -> "%s says %s, and went to %s"
                        .formatted(story.name(), story.order().shippingAddress(), destination(world, story)));
    }

    static Stream<String> wentWhereWeDoNotShip(World world) {
        return shipped(world)
                .filter(story ->
                        !destination(world, story).filter(Shop.SERVED::contains).isPresent())
                .map(story -> "%s went to %s".formatted(story.name(), destination(world, story)));
    }

    static Stream<String> later(World world) {
        return shipped(world)
                .flatMap(story -> story.heardBefore(
                                "shipping-service", ShippingAddressUpdated.class, OrderShipped.class)
                        .filter(update -> Shop.SERVED.contains(update.shippingAddress()))
                        .filter(update -> update.addressRevision()
                                > story.published(OrderShipped.class).getFirst().shippedTo())
                        .map(update -> "%s was to go to %s, and went to %s"
                                .formatted(story.name(), update, destination(world, story))));
    }

    private static Stream<Story> shipped(World world) {
        return Story.all(world).stream().filter(story -> story.has(OrderShipped.class));
    }

    private static Optional<ShippingAddress> destination(World world, Story story) {
        return Optional.ofNullable(
                        world.shipping().state().row(story.order().id()).destination())
                .map(Destination::address);
    }
}
