package dev.fulfilment.benchmarks.saga;

import dev.fulfilment.benchmarks.Latencies;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What happened between two times. */
record Window(long begin, long end, List<OrderTiming> journeys) {

    private static final double NANOS = TimeUnit.SECONDS.toNanos(1);

    Window {
        journeys = List.copyOf(journeys);
    }

    double seconds() {
        return (end - begin) / NANOS;
    }

    /** Orders that were meant to be placed within it. */
    long placed() {
        return journeys.stream().filter(this::isPlacedWithin).count();
    }

    /** Orders that ended within it, whenever they were placed. */
    long ended() {
        return journeys.stream()
                .map(OrderTiming::end)
                .filter(last -> last != null && isWithin(last.time()))
                .count();
    }

    /** Why orders were not accepted, one for each of them, those of the lead-in too. */
    List<String> failures() {
        return journeys.stream()
                .map(journey -> journey.posting().failure())
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** The mean number of orders under way in one quarter of it, of four. */
    double underWay(int quarter) {
        long length = (end - begin) / 4;
        long from = begin + (quarter - 1) * length;
        return journeys.stream()
                        .mapToDouble(journey -> journey.underWay(from, from + length))
                        .sum()
                / length;
    }

    /** From the time an order was meant to be placed to the answer. */
    Percentiles answers() {
        var latencies = new Latencies();
        journeys.stream()
                .filter(this::isPlacedWithin)
                .forEach(journey -> latencies.add(
                        micros(journey.posting().answered() - journey.posting().intended())));
        return Percentiles.of(latencies);
    }

    /** From the time an order was meant to be placed to its end; of those that ended. */
    Percentiles ends() {
        var latencies = new Latencies();
        for (var journey : journeys) {
            var end = journey.end();
            if (end != null && isPlacedWithin(journey)) {
                latencies.add(micros(end.time() - journey.posting().intended()));
            }
        }
        return Percentiles.of(latencies);
    }

    private boolean isPlacedWithin(OrderTiming journey) {
        return isWithin(journey.posting().intended());
    }

    private boolean isWithin(long time) {
        return begin <= time && time < end;
    }

    private static long micros(long nanos) {
        return TimeUnit.NANOSECONDS.toMicros(nanos);
    }
}
