package dev.fulfilment.monitor.sagas;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.monitor.facts.SagaStatus;
import dev.fulfilment.service.web.BadRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Filter of a saga list. All conditions must hold.
 *
 * @param search the id of an order or of a customer
 * @param waitingLongerThan minimum time without a step; selects running sagas only
 * @param parked true: only orders with a parked event
 * @param broken true: only orders that break a rule
 */
record SagaFilter(
        @Nullable SagaStatus status,
        @Nullable String search,
        @Nullable Duration waitingLongerThan,
        boolean parked,
        boolean broken) {

    private static final Duration LONGEST = Duration.ofDays(3_650);

    SagaFilter {
        if (waitingLongerThan != null && (waitingLongerThan.isNegative() || waitingLongerThan.compareTo(LONGEST) > 0)) {
            throw new BadRequest("waitingLongerThan", "must be between PT0S and P3650D");
        }
    }

    /** Returns null if the search is not for an order. */
    @Nullable
    OrderId order() {
        try {
            return search == null ? null : OrderId.of(search);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Returns null if the search is not for a customer. */
    @Nullable
    CustomerId customer() {
        try {
            return search == null || order() != null ? null : CustomerId.of(search);
        } catch (IllegalArgumentException e) {
            throw new BadRequest("search", "must be the id of an order or of a customer");
        }
    }
}
