package dev.fulfilment.benchmarks.saga;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts all placed orders by their kind. */
final class Tally {

    private final Map<Kind, Long> accepted = new EnumMap<>(Kind.class);
    private long unknown;
    private long endedWrongly;

    void add(List<OrderTiming> timings) {
        for (var timing : timings) {
            var posting = timing.posting();
            endedWrongly += timing.endedWrongly() ? 1 : 0;
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

    /** Returns the number of orders that ended in the wrong state. */
    long endedWrongly() {
        return endedWrongly;
    }

    /** Returns the number of orders without a successful response: some of them may have been placed. */
    long unknown() {
        return unknown;
    }
}
