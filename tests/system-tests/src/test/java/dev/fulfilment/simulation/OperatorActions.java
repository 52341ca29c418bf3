package dev.fulfilment.simulation;

import dev.fulfilment.shipping.Shipment;
import dev.fulfilment.shipping.ShipmentStatus;

/** Actions of the shop's staff: dispatch, by hand or after the packing time, and price changes. */
final class OperatorActions {

    private OperatorActions() {}

    /** Dispatches any packed shipment: its packing time can end at any moment. */
    static boolean dispatch(World world) {
        var packed = world.shipping().state().rows().values().stream()
                .filter(shipment -> shipment.status() == ShipmentStatus.SCHEDULED)
                .map(Shipment::order)
                .toList();
        return world.random()
                .any(packed)
                .map(order -> {
                    world.recorder().trace(() -> "shipping-service dispatches " + Fixtures.shortName(order.text()));
                    world.shipping()
                            .run(
                                    CommitOutcome.COMMIT,
                                    world.now(),
                                    transaction ->
                                            transaction.execute(shipping -> shipping.dispatch(order, world.now())));
                    return true;
                })
                .orElse(false);
    }

    static boolean changePrice(World world) {
        var product = world.random().oneIn(2) ? Fixtures.SCARCE : Fixtures.PLENTY;
        var price = world.random().oneOf(Fixtures.PRICES);
        world.recorder().trace(() -> "inventory-service lists %s at %s".formatted(product, price));
        world.inventory()
                .run(
                        CommitOutcome.COMMIT,
                        world.now(),
                        transaction -> transaction.execute(inventory -> inventory.changePrice(product, price)));
        return true;
    }
}
