package dev.fulfilment.local.demo;

import java.time.Duration;

/** How an order of the demo ended. */
record Outcome(
        SagaPath path, String orderId, String status, String reason, Duration took, Trace trace, boolean asNamed) {}
