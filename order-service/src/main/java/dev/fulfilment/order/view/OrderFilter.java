package dev.fulfilment.order.view;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.OrderStatus;
import dev.fulfilment.service.web.BadRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Filter of the list: an order matches if it matches every condition that is given. */
record OrderFilter(
        @Nullable CustomerId customerId,
        @Nullable OrderStatus status,
        @Nullable Instant placedAfter) {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    /** @throws BadRequest for a time outside the range of the column */
    OrderFilter {
        if (placedAfter != null && !isInRange(placedAfter)) {
            throw new BadRequest("placedAfter", "must be a time of the years 1 to 9999");
        }
    }

    static boolean isInRange(Instant placedAt) {
        return !placedAt.isBefore(FIRST) && !placedAt.isAfter(LAST);
    }
}
