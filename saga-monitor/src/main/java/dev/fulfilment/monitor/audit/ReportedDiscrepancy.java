package dev.fulfilment.monitor.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.monitor.audit.rules.Rule;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rule that an order breaks, or was thought to break.
 *
 * @param resolvedAt when it turned out to be only late; null while it stands
 * @param evidence the events that show it, as JSON
 */
public record ReportedDiscrepancy(
        OrderId orderId,
        Rule rule,
        String detail,
        Instant foundAt,
        @Nullable Instant resolvedAt,
        @JsonRawValue String evidence) {}
