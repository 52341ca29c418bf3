package dev.fulfilment.simulation;

import dev.fulfilment.inventory.allocation.StockMove;

/** How many there are of a product: in the house, and of those set aside for orders. */
record Stock(long onHand, long allocated) {

    long available() {
        return onHand - allocated;
    }

    Stock after(StockMove move, long quantity) {
        return switch (move) {
            case NONE -> this;
            case SET_ASIDE -> new Stock(onHand, allocated + quantity);
            case GIVE_BACK -> new Stock(onHand, allocated - quantity);
            case SHIP_OUT -> new Stock(onHand - quantity, allocated - quantity);
        };
    }
}
