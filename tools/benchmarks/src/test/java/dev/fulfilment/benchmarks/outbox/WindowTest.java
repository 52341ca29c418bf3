package dev.fulfilment.benchmarks.outbox;

import static dev.fulfilment.benchmarks.outbox.Figure.BACKLOG_GROWTH;
import static dev.fulfilment.benchmarks.outbox.Figure.COMMITTED_PER_SECOND;
import static dev.fulfilment.benchmarks.outbox.Figure.DELIVERED_PER_SECOND;
import static dev.fulfilment.benchmarks.outbox.Figure.LATENCIES_CUT;
import static dev.fulfilment.benchmarks.outbox.Figure.P50_MILLIS;
import static dev.fulfilment.benchmarks.outbox.Figure.P99_MILLIS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;

class WindowTest {

    private static final long BEGIN = 1_000_000_000;
    private static final long END = BEGIN + 2_000_000;

    private final Arrivals arrivals = new Arrivals(10);

    @Test
    void countsWhatHappensWithinIt() {
        // Before, within (three), after; the numbers 3 and 6 were never committed.
        long[] committed = {BEGIN - 10, BEGIN, BEGIN + 500_000, 0, END - 1, END};
        arrivals.received("a", 0, 400, BEGIN + 1);
        arrivals.received("a", 1, 400, BEGIN + 5_000);
        arrivals.received("a", 2, 400, BEGIN + 520_000);
        arrivals.received("a", 4, 400, END + 9_999);
        arrivals.received("a", 5, 400, END + 10_000);
        var figures = new Window(committed, arrivals, BEGIN, END, END + 20_000).figures(true);
        assertThat(figures)
                .containsEntry(COMMITTED_PER_SECOND, 1.5)
                .containsEntry(DELIVERED_PER_SECOND, 1.5)
                .containsEntry(BACKLOG_GROWTH, 0.0)
                .containsEntry(LATENCIES_CUT, 0.0);
        assertThat(figures.get(P50_MILLIS)).isCloseTo(10, withinPercentage(1));
        assertThat(figures.get(P99_MILLIS)).isCloseTo(20, withinPercentage(1));
    }

    @Test
    void whatNeverCameCountsWithTheTimeThatItWasWaitedFor() {
        long[] committed = {END - 1_000_000};
        var figures = new Window(committed, arrivals, BEGIN, END, END + 3_000_000).figures(true);
        assertThat(figures).containsEntry(BACKLOG_GROWTH, 1.0).containsEntry(LATENCIES_CUT, 1.0);
        assertThat(figures.get(P50_MILLIS)).isCloseTo(4000, withinPercentage(1));
    }
}
