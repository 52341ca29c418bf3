package dev.fulfilment.benchmarks.saga;

import org.jspecify.annotations.Nullable;

/** An order from the time it was meant to be placed; without an end, if it was not accepted or has not ended. */
record OrderTiming(Posting posting, @Nullable End end) {

    /** For how long between the two times it was under way. */
    long underWay(long from, long until) {
        long begin = Math.max(posting.intended(), from);
        long over = Math.min(end == null ? Long.MAX_VALUE : end.time(), until);
        return Math.max(0, over - begin);
    }

    /** Whether it ended otherwise than such an order must. */
    boolean astray() {
        return end != null && end.status() != posting.kind().end();
    }
}
