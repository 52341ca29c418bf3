package dev.fulfilment.benchmarks.saga;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.events.OrderStatus;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TallyTest {

    private final Tally tally = new Tally();

    private static OrderTiming ended(Kind kind, OrderStatus status) {
        return new OrderTiming(new Posting(1, 2, kind, UUID.randomUUID(), null), End.of(3, status));
    }

    @Test
    void countsWhatWasAcceptedByKind() {
        tally.add(List.of(
                ended(Kind.GOOD, OrderStatus.COMPLETED),
                ended(Kind.GOOD, OrderStatus.COMPLETED),
                ended(Kind.UNSERVED, OrderStatus.CANCELLED)));
        assertThat(tally.accepted(Kind.GOOD)).isEqualTo(2);
        assertThat(tally.accepted()).isEqualTo(3);
        assertThat(tally.endedWrongly()).isZero();
    }

    @Test
    void countsWhatEndedOtherwiseThanItMust() {
        tally.add(List.of(
                ended(Kind.GOOD, OrderStatus.CANCELLED),
                ended(Kind.WITHOUT_STOCK, OrderStatus.COMPLETED),
                ended(Kind.WITHOUT_FUNDS, OrderStatus.CANCELLED)));
        assertThat(tally.endedWrongly()).isEqualTo(2);
    }

    @Test
    void doesNotKnowWhatBecameOfAnOrderWithoutAGoodAnswer() {
        tally.add(List.of(new OrderTiming(Posting.failed(1, 2, Kind.GOOD, "timed out"), null)));
        assertThat(tally.accepted()).isZero();
        assertThat(tally.unknown()).isOne();
    }
}
