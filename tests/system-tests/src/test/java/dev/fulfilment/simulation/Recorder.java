package dev.fulfilment.simulation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Sees all that happens in a run, and changes nothing. */
final class Recorder {

    private final Consumer<Supplier<String>> trace;
    private final List<Step> steps = new ArrayList<>();
    private final Set<Fault> mishaps = EnumSet.noneOf(Fault.class);

    Recorder(Consumer<Supplier<String>> trace) {
        this.trace = trace;
    }

    void committed(List<Step> together) {
        steps.addAll(together);
    }

    void befell(Fault mishap) {
        mishaps.add(mishap);
    }

    /** For whoever replays the run. */
    void tell(Supplier<String> line) {
        trace.accept(line);
    }

    /** In the order of their commits, those of all services. */
    List<Step> steps() {
        return steps;
    }

    Set<Fault> mishaps() {
        return mishaps;
    }
}
