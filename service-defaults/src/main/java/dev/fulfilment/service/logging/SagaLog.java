package dev.fulfilment.service.logging;

import dev.fulfilment.events.wire.StringValue;
import dev.fulfilment.service.jdbc.AfterCommit;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Logs one readable line per saga step. Inside a transaction the line is written after the commit, with the ids (trace, event,
 * order) of the moment of the call; a step that is rolled back is not logged.
 */
public final class SagaLog {

    private static final Logger LOG = LoggerFactory.getLogger("saga");
    static final String ORDER = "correlationId";

    private SagaLog() {}

    /**
     * Logs a step: {@code step(orderId, "charged 199.98 EUR to ada", "OrderPlaced")}.
     *
     * @param why the event or command that led to it
     */
    public static void step(StringValue orderId, String what, String why) {
        if (!LOG.isInfoEnabled()) {
            return;
        }
        var context = MDC.getCopyOfContextMap();
        AfterCommit.run(() -> write(context == null ? Map.of() : context, orderId.text(), what, why));
    }

    /** Puts the order id into the MDC of this thread until it is closed. */
    public static MDC.MDCCloseable about(StringValue orderId) {
        return MDC.putCloseable(ORDER, orderId.text());
    }

    private static void write(Map<String, String> context, String orderId, String what, String why) {
        var now = MDC.getCopyOfContextMap();
        MDC.setContextMap(context);
        try {
            if (MDC.get(ORDER) == null) {
                MDC.put(ORDER, orderId);
            }
            LOG.info("order {}: {} (because {})", orderId, what, why);
        } finally {
            MDC.setContextMap(now == null ? Map.of() : now);
        }
    }
}
