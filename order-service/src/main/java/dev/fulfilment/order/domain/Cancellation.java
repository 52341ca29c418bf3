package dev.fulfilment.order.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * That an order is not wanted any more.
 *
 * @param refused why it was carried out all the same; empty unless it was
 */
public record Cancellation(String reason, String detail, Instant requestedAt, Optional<String> refused) {

    /** By the customer. */
    static final String CUSTOMER_REQUEST = "CUSTOMER_REQUEST";

    /** By this service, for a step that took too long. */
    static final String DEADLINE_MISSED = "DEADLINE_MISSED";
}
