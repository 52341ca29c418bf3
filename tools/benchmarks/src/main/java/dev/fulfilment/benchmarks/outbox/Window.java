package dev.fulfilment.benchmarks.outbox;

import dev.fulfilment.benchmarks.Latencies;
import java.util.EnumMap;
import java.util.Map;

/** Joins commits and receipts in a window of time. All times are in microseconds. */
final class Window {

    private final long[] committed;
    private final Arrivals arrivals;
    private final long begin;
    private final long end;
    private final long waitedUntil;

    /** @param waitedUntil end of the wait for the last deliveries */
    Window(long[] committed, Arrivals arrivals, long begin, long end, long waitedUntil) {
        this.committed = committed;
        this.arrivals = arrivals;
        this.begin = begin;
        this.end = end;
        this.waitedUntil = waitedUntil;
    }

    Map<Figure, Double> figures(boolean delivers) {
        var figures = new EnumMap<Figure, Double>(Figure.class);
        double seconds = (end - begin) / Micros.PER_SECOND;
        figures.put(Figure.COMMITTED_PER_SECOND, committed() / seconds);
        if (delivers) {
            figures.put(Figure.DELIVERED_PER_SECOND, delivered() / seconds);
            figures.put(Figure.BACKLOG_GROWTH, (double) (backlogAt(end) - backlogAt(begin)));
            figures.putAll(latencies());
        }
        return figures;
    }

    /** Latencies of the events committed in the window; a missing event counts up to the end of the wait. */
    private Map<Figure, Double> latencies() {
        var latencies = new Latencies();
        boolean cut = false;
        for (int number = 0; number < committed.length; number++) {
            if (committed[number] >= begin && committed[number] < end) {
                long received = arrivals.of(number);
                cut |= received == 0;
                latencies.add((received == 0 ? waitedUntil : received) - committed[number]);
            }
        }
        return Map.of(
                Figure.P50_MILLIS, latencies.millis(50),
                Figure.P95_MILLIS, latencies.millis(95),
                Figure.P99_MILLIS, latencies.millis(99),
                Figure.LATENCIES_CUT, cut ? 1.0 : 0.0);
    }

    long committed() {
        return committedUntil(end) - committedUntil(begin);
    }

    long delivered() {
        return deliveredUntil(end) - deliveredUntil(begin);
    }

    private long backlogAt(long time) {
        return committedUntil(time) - deliveredUntil(time);
    }

    private long committedUntil(long time) {
        long count = 0;
        for (long commit : committed) {
            count += commit != 0 && commit < time ? 1 : 0;
        }
        return count;
    }

    private long deliveredUntil(long time) {
        long count = 0;
        for (int number = 0; number < committed.length; number++) {
            long received = arrivals.of(number);
            count += received != 0 && received < time ? 1 : 0;
        }
        return count;
    }
}
