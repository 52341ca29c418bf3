package dev.fulfilment.local.demo;

import java.time.Duration;

/** Outcome of an order of the demo. */
record Outcome(
        SagaPath path, String orderId, String status, String reason, Duration took, Trace trace, boolean asExpected) {}
