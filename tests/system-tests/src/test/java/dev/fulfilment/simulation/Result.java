package dev.fulfilment.simulation;

import java.util.List;
import java.util.Set;

/** What a run came to. */
record Result(long seed, int steps, List<Violation> violations, Set<Fault> mishaps, Set<Situation> situations) {

    boolean violates(Invariant invariant) {
        return violations.stream().anyMatch(violation -> violation.invariant() == invariant);
    }
}
