package dev.fulfilment.order.view;

import dev.fulfilment.order.eventstore.ConsistencyToken;
import dev.fulfilment.order.eventstore.EventStore;
import dev.fulfilment.service.web.BadRequest;
import dev.fulfilment.service.web.Conflict;
import java.time.Duration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Waits briefly until the view shows the client's own write. */
@Component
class ReadYourWrites {

    private static final Duration TIMEOUT = Duration.ofSeconds(1);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(20);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final JdbcTemplate jdbc;
    private final EventStore store;

    ReadYourWrites(JdbcTemplate jdbc, EventStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    /**
     * Waits without holding a database connection.
     *
     * @throws Conflict when the view does not show it yet: retry later
     * @throws BadRequest when the order has no such event
     */
    void await(ConsistencyToken token) throws InterruptedException {
        var start = System.nanoTime();
        while (!shown(token)) {
            if (System.nanoTime() - start > TIMEOUT.toNanos()) {
                throw tooEarly(token);
            }
            Thread.sleep(POLL_INTERVAL);
        }
    }

    private boolean shown(ConsistencyToken token) {
        return !jdbc.queryForList(
                        "select from order_view where order_id = ? and version >= ?",
                        token.orderId().value(),
                        token.sequence())
                .isEmpty();
    }

    private RuntimeException tooEarly(ConsistencyToken token) {
        return store.read(token.orderId()).size() < token.sequence()
                ? new BadRequest("atLeast", "must be the %s of an answer".formatted(ConsistencyToken.HEADER))
                : new Conflict("The list does not show %s yet".formatted(token), RETRY_AFTER);
    }
}
