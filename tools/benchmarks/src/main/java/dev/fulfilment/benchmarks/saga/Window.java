package dev.fulfilment.benchmarks.saga;

import dev.fulfilment.benchmarks.Latencies;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The orders between two times. */
record Window(long begin, long end, List<OrderTiming> timings) {

    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

    Window {
        timings = List.copyOf(timings);
    }

    double seconds() {
        return (end - begin) / NANOS;
    }

    /** Returns the number of orders scheduled within it. */
    long placed() {
        return timings.stream().filter(this::isPlacedWithin).count();
    }

    /** Returns the number of orders that ended within it, whenever they were placed. */
    long ended() {
        return timings.stream()
                .map(OrderTiming::end)
                .filter(last -> last != null && isWithin(last.time()))
                .count();
    }

    /** Returns the reason of each order that was not accepted, including the lead-in. */
    List<String> failures() {
        return timings.stream()
                .map(timing -> timing.posting().failure())
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** Returns the mean number of running orders in one quarter of it. */
    double underWay(int quarter) {
        long length = (end - begin) / 4;
        long from = begin + (quarter - 1) * length;
        return timings.stream()
                        .mapToDouble(timing -> timing.underWay(from, from + length))
                        .sum()
                / length;
    }

    /** Latencies from the scheduled time of an order to the response. */
    Percentiles answers() {
        var latencies = new Latencies();
        timings.stream()
                .filter(this::isPlacedWithin)
                .forEach(timing -> latencies.add(
                        micros(timing.posting().answered() - timing.posting().intended())));
        return Percentiles.of(latencies);
    }

    /** Latencies from the scheduled time of an order to its end, of the orders that ended. */
    Percentiles ends() {
        var latencies = new Latencies();
        for (var timing : timings) {
            var end = timing.end();
            if (end != null && isPlacedWithin(timing)) {
                latencies.add(micros(end.time() - timing.posting().intended()));
            }
        }
        return Percentiles.of(latencies);
    }

    private boolean isPlacedWithin(OrderTiming timing) {
        return isWithin(timing.posting().intended());
    }

    private boolean isWithin(long time) {
        return begin <= time && time < end;
    }

    private static long micros(long nanos) {
        return TimeUnit.NANOSECONDS.toMicros(nanos);
    }
}
