package dev.fulfilment.monitor.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.monitor.audit.rules.Rule;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Stored discrepancy: a rule that an order breaks or was reported to break.
 *
 * @param resolvedAt time at which a late event resolved it; null while it is open
 * @param evidence events that prove it, as JSON
 */
public record ReportedDiscrepancy(
        OrderId orderId,
        Rule rule,
        String detail,
        Instant foundAt,
        @Nullable Instant resolvedAt,
        @JsonRawValue String evidence) {}
