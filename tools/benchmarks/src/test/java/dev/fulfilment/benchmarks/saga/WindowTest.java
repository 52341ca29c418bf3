package dev.fulfilment.benchmarks.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import dev.fulfilment.events.OrderStatus;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WindowTest {

    private static final long MILLI = 1_000_000;
    private static final long BEGIN = 500 * MILLI;
    private static final long END = BEGIN + 4000 * MILLI;

    private static OrderTiming timing(long intended, long answered, @Nullable Long ended) {
        var posting = new Posting(intended, answered, Kind.GOOD, UUID.randomUUID(), null);
        return new OrderTiming(posting, ended == null ? null : End.of(ended, OrderStatus.COMPLETED));
    }

    private static Window window(OrderTiming... timings) {
        return new Window(BEGIN, END, List.of(timings));
    }

    @Test
    void countsOrdersByWhenTheyWereMeantToBePlacedAndByWhenTheyEnded() {
        var window = window(
                timing(BEGIN - 1, BEGIN, BEGIN),
                timing(BEGIN, BEGIN + 1, BEGIN + 2),
                timing(END - 1, END + 1, END),
                timing(END, END + 1, END + 2));
        assertThat(window.placed()).isEqualTo(2);
        assertThat(window.ended()).isEqualTo(2);
        assertThat(window.seconds()).isEqualTo(4);
    }

    @Test
    void latencyBeginsWhenAnOrderWasMeantToBeSentHoweverLateItWas() {
        // Sent 90 ms late, answered within 10.
        var window = window(timing(BEGIN, BEGIN + 100 * MILLI, BEGIN + 140 * MILLI));
        assertThat(window.answers().p50()).isCloseTo(100, withinPercentage(0.2));
        assertThat(window.ends().p50()).isCloseTo(140, withinPercentage(0.2));
    }

    @Test
    void reportsThePercentilesOfAHundredOrders() {
        var timings = LongStream.rangeClosed(1, 100)
                .mapToObj(number -> timing(BEGIN, BEGIN + 1, BEGIN + number * MILLI))
                .toArray(OrderTiming[]::new);
        var ends = window(timings).ends();
        assertThat(ends.p50()).isCloseTo(50, withinPercentage(0.2));
        assertThat(ends.p95()).isCloseTo(95, withinPercentage(0.2));
        assertThat(ends.p99()).isCloseTo(99, withinPercentage(0.2));
        assertThat(ends.most()).isCloseTo(100, withinPercentage(0.2));
    }

    @Test
    void meansTheOrdersUnderWayOverAQuarter() {
        long second = BEGIN + 1000 * MILLI;
        var window = window(
                timing(BEGIN, BEGIN, END), // all of the second quarter
                timing(second + 750 * MILLI, END, END), // the last quarter of it
                timing(BEGIN, BEGIN, second + 500 * MILLI), // the first half of it
                timing(BEGIN, BEGIN, second), // over by then
                timing(second, second, null)); // never over
        assertThat(window.underWay(2)).isCloseTo(1 + 0.25 + 0.5 + 1, within(1e-9));
        assertThat(window.underWay(4)).isCloseTo(3, within(1e-9));
    }
}
