package dev.fulfilment.order.eventstore;

import dev.fulfilment.events.wire.StringValueModule;
import dev.fulfilment.order.domain.OrderEvent;
import java.time.Instant;
import org.springframework.stereotype.Component;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Serializes stored events to JSON and back. The time is a separate column and not in the JSON. Unknown fields are ignored,
 * so that an older version can read the events of a newer one.
 */
@Component
public class EventSerializer {

    private static final String TIME = "at";

    private final JsonMapper json = JsonMapper.builder()
            .addModule(new StringValueModule())
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** Stored name of the event's type. */
    public String nameOf(OrderEvent event) {
        return EventTypeNames.of(event);
    }

    /** The event's fields, without its time. */
    public ObjectNode dataOf(OrderEvent event) {
        ObjectNode data = json.valueToTree(event);
        data.remove(TIME);
        return data;
    }

    OrderEvent read(String name, String data, Instant at) {
        var tree = (ObjectNode) json.readTree(data);
        tree.put(TIME, at.toString());
        return json.treeToValue(tree, EventTypeNames.typeNamed(name));
    }
}
