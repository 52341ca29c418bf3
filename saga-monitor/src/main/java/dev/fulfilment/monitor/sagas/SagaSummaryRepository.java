package dev.fulfilment.monitor.sagas;

import dev.fulfilment.events.OrderId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Reads sagas for display. */
@Repository
public class SagaSummaryRepository {

    private final JdbcTemplate jdbc;
    private final ParkedOrderLookup parked;
    private final Clock clock;

    SagaSummaryRepository(JdbcTemplate jdbc, ParkedOrderLookup parked, Clock clock) {
        this.jdbc = jdbc;
        this.parked = parked;
        this.clock = clock;
    }

    public Optional<SagaSummary> find(OrderId orderId) {
        var rows = jdbc.query(
                "select * from saga where order_id = ?", (row, _) -> SagaRepository.read(row), orderId.value());
        return rows.stream().map(this::summary).findFirst();
    }

    /**
     * Returns the running sagas that wait longest, those first. Sorts all running ones: an index by the last step would make each
     * step write a new entry to every index of the table.
     */
    public List<SagaSummary> longestWaiting(int atMost) {
        return jdbc
                .query(
                        "select * from saga where status = 'RUNNING' order by last_step_at, order_id limit ?",
                        (row, _) -> SagaRepository.read(row),
                        atMost)
                .stream()
                .map(this::summary)
                .toList();
    }

    /** Returns the number of running sagas. */
    public long countRunning() {
        var count = jdbc.queryForObject("select count(*) from saga where status = 'RUNNING'", Long.class);
        return count == null ? 0 : count;
    }

    /** @param after last order of the previous page (keyset pagination); null for the first page */
    SagaPage page(SagaFilter filter, @Nullable OrderId after, int limit) {
        // Reads one row more than it shows, to know if there is a next page.
        var query = SagaQuery.of(filter, parked.byOrder().keySet(), after, clock.instant(), limit + 1);
        var rows = jdbc.query(
                query.sql(),
                (row, _) -> SagaRepository.read(row),
                query.parameters().toArray());
        var shown = rows.subList(0, Math.min(limit, rows.size()));
        var next = rows.size() > limit ? shown.getLast().orderId() : null;
        return new SagaPage(shown.stream().map(this::summary).toList(), next);
    }

    public SagaSummary summary(SagaRow row) {
        return SagaSummary.of(row, parked.byOrder().getOrDefault(row.orderId().value(), Set.of()));
    }
}
