package dev.fulfilment.messaging.inbox;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Deduplication: ids of the events that have taken effect in this service. */
final class Inbox {

    /** The partition of an id's day outlives the topic's retention by one day, so an id may be received that much later. */
    private static final Duration TIMELY = Duration.ofDays(1);

    private final JdbcTemplate jdbc;
    private final Clock clock;

    Inbox(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    boolean contains(UUID eventId) {
        return !jdbc.queryForList("select from messaging.inbox where event_id = ?", eventId)
                .isEmpty();
    }

    /**
     * Inserts the ids, and returns those that are new. Waits for a concurrent transaction that inserts the same id; all
     * insert in the order of the ids, so two transactions never deadlock.
     */
    Set<UUID> register(Collection<UUID> eventIds) {
        var fresh = insert(eventIds);
        var untimely = fresh.stream().filter(this::isUntimely).toArray();
        if (untimely.length > 0) {
            keepByReceipt(untimely);
        }
        return fresh;
    }

    private Set<UUID> insert(Collection<UUID> eventIds) {
        return new HashSet<>(jdbc.query(
                """
                insert into messaging.inbox (event_id)
                select distinct event_id from unnest(?) as arrived (event_id) order by event_id
                on conflict do nothing
                returning event_id
                """,
                statement -> statement.setArray(1, statement.getConnection().createArrayOf("uuid", eventIds.toArray())),
                (row, index) -> row.getObject(1, UUID.class)));
    }

    /** Any id of a foreign publisher is accepted: one that is no UUIDv7 contains some other time. */
    private boolean isUntimely(UUID eventId) {
        var age = clock.millis() - (eventId.getMostSignificantBits() >>> 16);
        return Math.abs(age) > TIMELY.toMillis();
    }

    private void keepByReceipt(Object[] eventIds) {
        jdbc.update(
                "insert into messaging.inbox_untimely (event_id, received_at) select unnest(?), ? on conflict do nothing",
                statement -> {
                    statement.setArray(1, statement.getConnection().createArrayOf("uuid", eventIds));
                    statement.setObject(2, clock.instant().atOffset(ZoneOffset.UTC));
                });
    }
}
