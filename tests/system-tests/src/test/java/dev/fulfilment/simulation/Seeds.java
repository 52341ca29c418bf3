package dev.fulfilment.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Which runs there are: so many from the first seed on, or the one that is to be replayed. */
final class Seeds {

    private static final Long REPLAYED = Long.getLong("simulation.seed");
    private static final int COUNT = Integer.getInteger("simulation.seeds", 2000);

    private Seeds() {}

    static boolean areReplayed() {
        return REPLAYED != null;
    }

    static LongStream all() {
        return REPLAYED == null ? LongStream.rangeClosed(1, COUNT) : LongStream.of(REPLAYED);
    }

    static Stream<Result> run(Design design) {
        return all().mapToObj(seed -> Run.of(seed, design));
    }

    /** What happened in a run, step by step. */
    static List<String> trace(long seed, Design design) {
        var lines = new ArrayList<String>();
        Run.of(seed, design, line -> lines.add(line.get()));
        return lines;
    }
}
