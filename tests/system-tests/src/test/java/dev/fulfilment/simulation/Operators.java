package dev.fulfilment.simulation;

import dev.fulfilment.shipping.Shipment;
import dev.fulfilment.shipping.ShipmentStatus;

/** What the people of the house do, and the clocks that stand in for them. */
final class Operators {

    private Operators() {}

    /** The packing time of any shipment can be over at any moment. */
    static boolean dispatch(World world) {
        var packed = world.shipping().state().rows().values().stream()
                .filter(shipment -> shipment.status() == ShipmentStatus.SCHEDULED)
                .map(Shipment::order)
                .toList();
        return world.dice()
                .any(packed)
                .map(order -> {
                    world.witness().tell(() -> "shipping-service dispatches " + Shop.shortly(order.text()));
                    world.shipping()
                            .run(
                                    CommitOutcome.COMMIT,
                                    world.now(),
                                    transaction -> transaction.act(shipping -> shipping.dispatch(order, world.now())));
                    return true;
                })
                .orElse(false);
    }

    static boolean list(World world) {
        var product = world.dice().oneIn(2) ? Shop.SCARCE : Shop.PLENTY;
        var price = world.dice().oneOf(Shop.PRICES);
        world.witness().tell(() -> "inventory-service lists %s at %s".formatted(product, price));
        world.inventory()
                .run(
                        CommitOutcome.COMMIT,
                        world.now(),
                        transaction -> transaction.act(inventory -> inventory.list(product, price)));
        return true;
    }
}
