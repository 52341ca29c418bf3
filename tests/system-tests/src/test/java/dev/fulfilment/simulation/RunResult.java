package dev.fulfilment.simulation;

import java.util.List;
import java.util.Set;

/** Result of a run. */
record RunResult(long seed, int steps, List<Violation> violations, Set<Fault> faults, Set<Scenario> scenarios) {

    boolean violates(Invariant invariant) {
        return violations.stream().anyMatch(violation -> violation.invariant() == invariant);
    }
}
