package dev.fulfilment.order.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * Request to cancel an order.
 *
 * @param refused reason why the order was completed nevertheless; empty unless it was
 */
public record Cancellation(String reason, String detail, Instant requestedAt, Optional<String> refused) {

    /** Requested by the customer. */
    static final String CUSTOMER_REQUEST = "CUSTOMER_REQUEST";

    /** Requested by this service because a step missed its deadline. */
    static final String DEADLINE_MISSED = "DEADLINE_MISSED";
}
