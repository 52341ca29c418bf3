package dev.fulfilment.monitor.ingest;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Stores the start of each partition at the time of its first assignment. */
@Repository
class TopicStartRepository {

    private final JdbcTemplate jdbc;

    TopicStartRepository(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    Set<TopicPartition> recorded() {
        return new HashSet<>(jdbc.query(
                "select topic, partition from beginning",
                (row, _) -> new TopicPartition(row.getString(1), row.getInt(2))));
    }

    /** @param knownFrom time of the oldest record; null if no record of the partition has been deleted */
    void add(TopicPartition partition, @Nullable Instant knownFrom) {
        jdbc.update(
                "insert into beginning values (?, ?, ?::timestamptz) on conflict do nothing",
                partition.topic(),
                partition.partition(),
                Optional.ofNullable(knownFrom).map(Instant::toString).orElse(null));
    }

    /** Returns the time from which the topics are complete: every event of an order placed since then is observed. */
    Instant knownFrom() {
        var latest = jdbc.queryForObject("select max(known_from) from beginning", OffsetDateTime.class);
        return latest == null ? Instant.MIN : latest.toInstant();
    }
}
