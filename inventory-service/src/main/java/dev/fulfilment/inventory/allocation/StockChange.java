package dev.fulfilment.inventory.allocation;

/** Effect of a decision on the stock of the order's items. */
public enum StockChange {
    NONE,
    RESERVE,
    RELEASE,
    SHIP
}
