package dev.fulfilment.messaging;

import dev.fulfilment.events.wire.Topic;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table of the effects of events. */
class Effects {

    private final JdbcClient jdbc;

    Effects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Effect(
            String topic,
            String key,
            String value,
            @Nullable UUID eventId,
            String transactionId) {}

    void note(Topic topic, ThingEvent event, MessageContext cause) {
        jdbc.sql("insert into effect (topic, key, value, event_id) values (:topic, :key, :value, :eventId)")
                .param("topic", topic.name())
                .param("key", event.key())
                .param("value", event.value())
                .param("eventId", cause.eventId(), Types.OTHER)
                .update();
    }

    /** The effects of a key's events, in their order. */
    List<Effect> of(String key) {
        return jdbc.sql("select topic, key, value, event_id, transaction_id::text from effect where key = ? order by"
                        + " id")
                .param(key)
                .query((row, index) -> new Effect(
                        row.getString("topic"),
                        row.getString("key"),
                        row.getString("value"),
                        row.getObject("event_id", UUID.class),
                        row.getString("transaction_id")))
                .list();
    }

    /** The values of a key's events on a topic, in the order of their effects. */
    List<String> values(Topic topic, String key) {
        return of(key).stream()
                .filter(effect -> effect.topic().equals(topic.name()))
                .map(Effect::value)
                .toList();
    }
}
