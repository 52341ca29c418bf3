package dev.fulfilment.simulation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Number of runs in which each scenario and each fault occurred; those that never occurred are left out. */
record Coverage(Map<Enum<?>, Long> runs) {

    static Coverage of(List<RunResult> results) {
        return new Coverage(results.stream()
                .flatMap(result -> Stream.<Enum<?>>concat(result.scenarios().stream(), result.faults().stream()))
                .collect(groupingBy(Function.identity(), counting())));
    }

    /** The rarest first. */
    @Override
    public String toString() {
        return runs.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(met -> met.getKey() + " " + met.getValue())
                .collect(joining(", "));
    }
}
