package dev.fulfilment.inventory.allocation;

/** What a step does to the stock of an order's items. */
public enum StockMove {
    NONE,
    SET_ASIDE,
    GIVE_BACK,
    SHIP_OUT
}
