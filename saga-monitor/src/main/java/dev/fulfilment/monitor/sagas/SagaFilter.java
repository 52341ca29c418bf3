package dev.fulfilment.monitor.sagas;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.monitor.facts.SagaStatus;
import dev.fulfilment.service.web.BadRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Which sagas are asked for: those that are all of this.
 *
 * @param search the id of an order or of a customer
 * @param waitingLongerThan running, and without a step for longer than this
 * @param parked whether some service has parked an event of the order
 * @param broken whether the order breaks a rule
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

    /** Null where no order is searched for. */
    @Nullable
    OrderId order() {
        try {
            return search == null ? null : OrderId.of(search);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** Null where no customer is searched for. */
    @Nullable
    CustomerId customer() {
        try {
            return search == null || order() != null ? null : CustomerId.of(search);
        } catch (IllegalArgumentException e) {
            throw new BadRequest("search", "must be the id of an order or of a customer");
        }
    }
}
