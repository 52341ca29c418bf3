package dev.fulfilment.benchmarks.outbox;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One contender under one load, once.
 *
 * @param failure why there are no figures; null when there are
 * @param figures CPU in seconds for 1,000 events
 */
record Measurement(
        Contender contender,
        Load load,
        int repetition,
        @Nullable String failure,
        Map<Figure, Double> figures) {}
