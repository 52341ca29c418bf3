package dev.fulfilment.benchmarks.outbox;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One contender under one load, once.
 *
 * @param failure reason for missing figures; null if there are figures
 * @param figures CPU in seconds for 1,000 events
 */
record Measurement(
        Contender contender,
        Load load,
        int repetition,
        @Nullable String failure,
        Map<Figure, Double> figures) {}
