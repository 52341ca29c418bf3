package dev.fulfilment.monitor.sagas;

import dev.fulfilment.monitor.facts.SagaStatus;
import dev.fulfilment.monitor.sagas.Statistics.Outcome;
import dev.fulfilment.monitor.sagas.Statistics.Percentiles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Computes the statistics. Counts cover all sagas, durations only the latest, so that an hour costs as much as a minute. */
@Repository
class StatisticsRepository {

    private static final int SAMPLE_SIZE = 10_000;
    private static final List<String> DURATIONS = List.of("total", "payment", "allocation", "shipment", "undoing");

    private static final String OUTCOMES = """
            select status, count(*) as sampled, %s
            from (select * from saga where ended_at > ? order by ended_at desc limit %d) as ended
            group by status order by status desc
            """.formatted(
                    String.join(
                            ", ",
                            DURATIONS.stream()
                                    .map(
                                            "percentile_cont(array[0.5, 0.95, 0.99]) within group (order by %1$s_ms) as %1$s"
                                                    ::formatted)
                                    .toList()),
                    SAMPLE_SIZE);

    private static final String REASONS = """
            select facts #>> '{report,reason}' as reason, count(*)
            from (select * from saga where ended_at > ? order by ended_at desc limit %d) as ended
            where status = 'CANCELLED' group by 1
            """.formatted(SAMPLE_SIZE);

    private final JdbcTemplate jdbc;
    private final Clock clock;

    StatisticsRepository(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Statistics of(Duration window) {
        var now = clock.instant();
        var from = now.minus(window);
        var placed = count("select count(*) from saga where started_at >= ?", from.atOffset(ZoneOffset.UTC));
        var counts = counts(from);
        var ended = counts.values().stream().mapToLong(Long::longValue).sum();
        return new Statistics(
                now,
                window,
                placed,
                perSecond(placed, window),
                perSecond(ended, window),
                count("select count(*) from saga where status = ?", SagaStatus.RUNNING.name()),
                longestWaitingSince(),
                outcomes(from, counts));
    }

    private long count(String sql, Object parameter) {
        var count = jdbc.queryForObject(sql, Long.class, parameter);
        return count == null ? 0 : count;
    }

    private @Nullable Instant longestWaitingSince() {
        var since = jdbc.queryForObject(
                "select min(last_step_at) from saga where status = 'RUNNING'", OffsetDateTime.class);
        return since == null ? null : since.toInstant();
    }

    private Map<SagaStatus, Long> counts(Instant from) {
        var counts = new HashMap<SagaStatus, Long>();
        jdbc.query(
                "select status, count(*) from saga where ended_at > ? group by status",
                row -> {
                    counts.put(SagaStatus.valueOf(row.getString(1)), row.getLong(2));
                },
                from.atOffset(ZoneOffset.UTC));
        return counts;
    }

    private List<Outcome> outcomes(Instant from, Map<SagaStatus, Long> counts) {
        var reasons = reasons(from);
        return jdbc.query(OUTCOMES, (row, _) -> outcome(row, counts, reasons), from.atOffset(ZoneOffset.UTC));
    }

    private static Outcome outcome(ResultSet row, Map<SagaStatus, Long> counts, Map<String, Long> reasons)
            throws SQLException {
        var status = SagaStatus.valueOf(row.getString("status"));
        var durations = new LinkedHashMap<String, Percentiles>();
        for (var each : DURATIONS) {
            var percentiles = row.getArray(each);
            if (percentiles != null) {
                durations.put(each, percentiles((Double[]) percentiles.getArray()));
            }
        }
        return new Outcome(
                status,
                counts.getOrDefault(status, 0L),
                row.getLong("sampled"),
                durations,
                status == SagaStatus.CANCELLED ? reasons : Map.of());
    }

    private static Percentiles percentiles(Double[] values) {
        return new Percentiles(tenth(values[0]), tenth(values[1]), tenth(values[2]));
    }

    private static double tenth(double millis) {
        return Math.round(millis * 10) / 10.0;
    }

    private Map<String, Long> reasons(Instant from) {
        var reasons = new LinkedHashMap<String, Long>();
        jdbc.query(
                REASONS,
                row -> {
                    reasons.put(String.valueOf(row.getString(1)), row.getLong(2));
                },
                from.atOffset(ZoneOffset.UTC));
        return reasons;
    }

    private static double perSecond(long count, Duration window) {
        return Math.round(count * 100_000.0 / window.toMillis()) / 100.0;
    }
}
