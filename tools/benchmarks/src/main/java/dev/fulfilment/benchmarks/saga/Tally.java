package dev.fulfilment.benchmarks.saga;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All orders that were ever placed, by what must become of them. */
final class Tally {

    private final Map<Kind, Long> accepted = new EnumMap<>(Kind.class);
    private long unknown;
    private long astray;

    void add(List<OrderTiming> journeys) {
        for (var journey : journeys) {
            var posting = journey.posting();
            astray += journey.astray() ? 1 : 0;
            if (posting.orderId() != null) {
                accepted.merge(posting.kind(), 1L, Long::sum);
            } else {
                unknown++;
            }
        }
    }

    long accepted(Kind kind) {
        return accepted.getOrDefault(kind, 0L);
    }

    long accepted() {
        return accepted.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Orders that ended otherwise than they must. */
    long astray() {
        return astray;
    }

    /** Orders without a good answer: some of them may have been placed nevertheless. */
    long unknown() {
        return unknown;
    }
}
