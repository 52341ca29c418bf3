package dev.fulfilment.messaging.inbox;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** Remembers which events took effect in this service. */
final class Inbox {

    private final JdbcTemplate jdbc;

    Inbox(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    boolean contains(UUID eventId) {
        return !jdbc.queryForList("select from messaging.inbox where event_id = ?", eventId)
                .isEmpty();
    }

    /**
     * Notes the events, and gives those that were not noted before. Waits where another transaction is noting the same
     * one; in the order of the ids, so that two transactions never wait for each other.
     */
    Set<UUID> register(Collection<UUID> eventIds) {
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
}
