package dev.fulfilment.order.view;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.OrderStatus;
import dev.fulfilment.service.web.BadRequest;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which orders are asked for: those that are all of this. */
record OrderFilter(
        @Nullable CustomerId customerId,
        @Nullable OrderStatus status,
        @Nullable Instant placedAfter) {

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    /** @throws BadRequest for a time that neither an order has nor a database knows */
    OrderFilter {
        if (placedAfter != null && (placedAfter.isBefore(FIRST) || placedAfter.isAfter(LAST))) {
            throw new BadRequest("placedAfter", "must be a time of the years 1 to 9999");
        }
    }

    /** The same for the same question, and for no other. */
    String text() {
        return "customerId=%s&status=%s&placedAfter=%s".formatted(customerId, status, placedAfter);
    }
}
