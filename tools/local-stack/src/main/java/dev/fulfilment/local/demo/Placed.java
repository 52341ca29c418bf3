package dev.fulfilment.local.demo;

import java.time.Duration;

/** An order that was accepted, its trace, and when it was sent. */
record Placed(String orderId, Trace trace, long sentAtNanos) {

    Duration soFar() {
        return Duration.ofNanos(System.nanoTime() - sentAtNanos);
    }
}
