package dev.fulfilment.simulation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Records the committed steps and the faults of a run, without influencing it. */
final class Recorder {

    private final Consumer<Supplier<String>> trace;
    private final List<CommittedStep> steps = new ArrayList<>();
    private final Set<Fault> faults = EnumSet.noneOf(Fault.class);

    Recorder(Consumer<Supplier<String>> trace) {
        this.trace = trace;
    }

    void recordCommit(List<CommittedStep> together) {
        steps.addAll(together);
    }

    void recordFault(Fault fault) {
        faults.add(fault);
    }

    /** Adds a line to the trace of a replayed run. */
    void trace(Supplier<String> line) {
        trace.accept(line);
    }

    /** Steps of all services, in commit order. */
    List<CommittedStep> steps() {
        return steps;
    }

    Set<Fault> faults() {
        return faults;
    }
}
