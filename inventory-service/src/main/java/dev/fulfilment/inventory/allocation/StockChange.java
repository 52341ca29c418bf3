package dev.fulfilment.inventory.allocation;

/** What a step does to the stock of an order's items. */
public enum StockChange {
    NONE,
    RESERVE,
    RELEASE,
    SHIP
}
