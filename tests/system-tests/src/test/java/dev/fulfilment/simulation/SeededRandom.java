package dev.fulfilment.simulation;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Random choices of a run, determined by its seed. */
final class SeededRandom {

    private final SplittableRandom random;

    SeededRandom(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Returns a number from 0 to below the bound. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean oneIn(int times) {
        return below(times) == 0;
    }

    <T> T oneOf(List<T> all) {
        return all.get(below(all.size()));
    }

    /** Returns any element; empty if there is none. */
    <T> Optional<T> any(Collection<T> all) {
        return all.isEmpty()
                ? Optional.empty()
                : all.stream().skip(below(all.size())).findFirst();
    }
}
