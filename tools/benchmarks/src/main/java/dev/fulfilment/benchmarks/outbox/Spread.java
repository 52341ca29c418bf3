package dev.fulfilment.benchmarks.outbox;

import java.util.List;

/** Median and range of some repetitions. */
record Spread(double median, double least, double most, int count) {

    static Spread of(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        double median = sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Spread(median, sorted.getFirst(), sorted.getLast(), sorted.size());
    }
}
