package dev.fulfilment.simulation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** In how many runs each situation and each mishap was met; those are left out that never were. */
record Coverage(Map<Enum<?>, Long> runs) {

    static Coverage of(List<Result> results) {
        return new Coverage(results.stream()
                .flatMap(result -> Stream.<Enum<?>>concat(result.situations().stream(), result.mishaps().stream()))
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
