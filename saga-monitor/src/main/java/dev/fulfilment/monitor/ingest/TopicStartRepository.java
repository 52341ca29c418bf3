package dev.fulfilment.monitor.ingest;

import static java.util.stream.Collectors.toMap;

import dev.fulfilment.events.Topics;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** From when on the topics were there when the monitor began to read them: what is older cannot be judged. */
@Repository
class TopicStartRepository {

    private static final Set<String> COMPACTED = Set.of(Topics.PRODUCTS.name());

    private final JdbcTemplate jdbc;
    private final Clock clock;

    TopicStartRepository(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Notes where those partitions begin that were not read before. */
    void note(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        var begun = begun();
        var fresh = partitions.stream()
                .filter(each -> !COMPACTED.contains(each.topic()) && !begun.contains(each))
                .toList();
        if (!fresh.isEmpty()) {
            var first = consumer.beginningOffsets(fresh);
            var times = consumer.offsetsForTimes(fresh.stream().collect(toMap(each -> each, _ -> 0L)));
            fresh.forEach(each -> add(each, Objects.equals(first.get(each), 0L) ? null : time(times, each)));
        }
    }

    /** Where all was deleted that was there, only what is to come is known. */
    private Instant time(Map<TopicPartition, OffsetAndTimestamp> times, TopicPartition partition) {
        var first = times.get(partition);
        return first == null ? clock.instant() : Instant.ofEpochMilli(first.timestamp());
    }

    private Set<TopicPartition> begun() {
        return new HashSet<>(jdbc.query(
                "select topic, partition from beginning",
                (row, _) -> new TopicPartition(row.getString(1), row.getInt(2))));
    }

    private void add(TopicPartition partition, @Nullable Instant knownFrom) {
        jdbc.update(
                "insert into beginning values (?, ?, ?::timestamptz) on conflict do nothing",
                partition.topic(),
                partition.partition(),
                Optional.ofNullable(knownFrom).map(Instant::toString).orElse(null));
    }

    /** Of orders that were placed from then on, every event is known. */
    Instant knownFrom() {
        var latest = jdbc.queryForObject("select max(known_from) from beginning", OffsetDateTime.class);
        return latest == null ? Instant.MIN : latest.toInstant();
    }
}
