package dev.fulfilment.simulation;

/** That something was not as it has to be. */
record Violation(Invariant invariant, String complaint) {

    @Override
    public String toString() {
        return invariant + ": " + complaint;
    }
}
