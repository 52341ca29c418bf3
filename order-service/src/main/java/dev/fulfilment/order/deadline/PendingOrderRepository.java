package dev.fulfilment.order.deadline;

import static java.util.stream.Collectors.toMap;

import dev.fulfilment.events.OrderStatus;
import dev.fulfilment.order.domain.PendingStep;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts orders with a pending step, by their status in the view. */
@Repository
class PendingOrderRepository {

    /**
     * Only few orders can be overdue: those whose deadline is not evaluated yet, the deferred ones, and those in
     * cancellation. All others were cancelled when their deadline was evaluated.
     */
    private static final String COUNT = """
            with maybe_late as (
                select event.order_id
                  from history.order_event as event, deadline_mark as mark
                 where (event.expects_by, event.order_id) > (mark.time, mark.order_id) and event.expects_by <= now()
                union
                select order_id from deadline_put_off
                union
                select order_id from order_view where status = 'CANCELLING'),
            late as (
                select listed.status
                  from maybe_late,
                       lateral (select expects_by from history.order_event as event
                                 where event.order_id = maybe_late.order_id order by version desc limit 1) as last,
                       lateral (select status from order_view as view
                                 where view.order_id = maybe_late.order_id limit 1) as listed
                 where last.expects_by <= now())
            select status, waiting, coalesce(overdue, 0) as overdue
              from (select status, count(*) as waiting from order_view where status = any (?) group by status) as all_of_them
              left join (select status, count(*) as overdue from late group by status) as late_ones using (status)
            """;

    private static final Map<OrderStatus, PendingStep> STEPS = Arrays.stream(OrderStatus.values())
            .filter(status -> PendingStep.of(status).isPresent())
            .collect(toMap(status -> status, status -> PendingStep.of(status).orElseThrow()));

    private final JdbcClient jdbc;

    PendingOrderRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param overdue the waiting orders whose deadline has passed */
    record Count(long waiting, long overdue) {

        static final Count NONE = new Count(0, 0);
    }

    /** Counts per step, with 0 for a step that no order waits for. */
    Map<PendingStep, Count> count() {
        var counts = new EnumMap<PendingStep, Count>(PendingStep.class);
        STEPS.values().forEach(step -> counts.put(step, Count.NONE));
        var statuses = STEPS.keySet().stream().map(OrderStatus::name).toArray(String[]::new);
        jdbc.sql(COUNT).param(statuses).query(row -> {
            var step = STEPS.get(OrderStatus.valueOf(row.getString("status")));
            counts.put(step, new Count(row.getLong("waiting"), row.getLong("overdue")));
        });
        return counts;
    }
}
