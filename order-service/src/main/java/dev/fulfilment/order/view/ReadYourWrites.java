package dev.fulfilment.order.view;

import dev.fulfilment.order.eventstore.ConsistencyToken;
import dev.fulfilment.order.eventstore.EventStore;
import dev.fulfilment.service.web.BadRequest;
import dev.fulfilment.service.web.Conflict;
import java.time.Duration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Lets a reader wait, briefly, until the view shows what the reader has written. */
@Component
class ReadYourWrites {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final Duration COME_BACK_AFTER = Duration.ofSeconds(1);

    private final JdbcTemplate jdbc;
    private final EventStore store;

    ReadYourWrites(JdbcTemplate jdbc, EventStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    /**
     * Holds no connection while it waits.
     *
     * @throws Conflict when the view is not that far yet: ask again
     * @throws BadRequest when the order itself is not that far
     */
    void await(ConsistencyToken wanted) throws InterruptedException {
        var start = System.nanoTime();
        while (!shown(wanted)) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                throw tooEarly(wanted);
            }
            Thread.sleep(PAUSE);
        }
    }

    private boolean shown(ConsistencyToken wanted) {
        return !jdbc.queryForList(
                        "select from order_view where order_id = ? and version >= ?",
                        wanted.orderId().value(),
                        wanted.sequence())
                .isEmpty();
    }

    private RuntimeException tooEarly(ConsistencyToken wanted) {
        return store.read(wanted.orderId()).size() < wanted.sequence()
                ? new BadRequest("atLeast", "must be the %s of an answer".formatted(ConsistencyToken.HEADER))
                : new Conflict("The list does not show %s yet".formatted(wanted), COME_BACK_AFTER);
    }
}
