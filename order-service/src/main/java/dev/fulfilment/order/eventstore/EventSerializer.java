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
 * Stored events to JSON and back. The time is a column of its own, so it is not in the JSON. Fields that this code does
 * not know are passed by: an older version may have to read what a newer one wrote.
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

    /** The name that the event's type is stored under. */
    public String nameOf(OrderEvent event) {
        return EventTypeNames.of(event);
    }

    /** What the event says, without its time. */
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
