package dev.fulfilment.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Seeds of the runs: 1 to {@code simulation.seeds}, or only {@code simulation.seed} for a replay. */
final class Seeds {

    private static final Long REPLAYED = Long.getLong("simulation.seed");
    private static final int COUNT = Integer.getInteger("simulation.seeds", 2000);

    private Seeds() {}

    static boolean isReplay() {
        return REPLAYED != null;
    }

    static LongStream all() {
        return REPLAYED == null ? LongStream.rangeClosed(1, COUNT) : LongStream.of(REPLAYED);
    }

    static Stream<RunResult> run(SystemVariant variant) {
        return all().mapToObj(seed -> SimulationRun.of(seed, variant));
    }

    /** Returns the trace of a run, one line per action. */
    static List<String> trace(long seed, SystemVariant variant) {
        var lines = new ArrayList<String>();
        SimulationRun.of(seed, variant, line -> lines.add(line.get()));
        return lines;
    }
}
