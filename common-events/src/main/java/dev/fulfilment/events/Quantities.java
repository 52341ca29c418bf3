package dev.fulfilment.events;

final class Quantities {

    private Quantities() {}

    static void check(int quantity) {
        if (quantity < 1) {
            throw new IllegalArgumentException("quantity must be at least 1, but is " + quantity);
        }
    }
}
