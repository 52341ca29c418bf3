package dev.fulfilment.simulation;

import dev.fulfilment.inventory.allocation.StockChange;

/** Quantities of a product: on hand, and of these allocated to orders. */
record Stock(long onHand, long allocated) {

    long available() {
        return onHand - allocated;
    }

    Stock after(StockChange move, long quantity) {
        return switch (move) {
            case NONE -> this;
            case RESERVE -> new Stock(onHand, allocated + quantity);
            case RELEASE -> new Stock(onHand, allocated - quantity);
            case SHIP -> new Stock(onHand - quantity, allocated - quantity);
        };
    }
}
