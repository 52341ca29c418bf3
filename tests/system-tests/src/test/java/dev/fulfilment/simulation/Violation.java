package dev.fulfilment.simulation;

/** Violation of an invariant. */
record Violation(Invariant invariant, String description) {

    @Override
    public String toString() {
        return invariant + ": " + description;
    }
}
