package dev.fulfilment.benchmarks.saga;

import org.jspecify.annotations.Nullable;

/** An order from its scheduled time; has no end if it was not accepted or has not ended. */
record OrderTiming(Posting posting, @Nullable End end) {

    /** Returns how long it was running between the two times. */
    long underWay(long from, long until) {
        long begin = Math.max(posting.intended(), from);
        long over = Math.min(end == null ? Long.MAX_VALUE : end.time(), until);
        return Math.max(0, over - begin);
    }

    /** Returns true if it ended in the wrong state. */
    boolean endedWrongly() {
        return end != null && end.status() != posting.kind().end();
    }
}
