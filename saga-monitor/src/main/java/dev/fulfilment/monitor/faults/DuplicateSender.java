package dev.fulfilment.monitor.faults;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.monitor.sagas.TimelineEntry;
import dev.fulfilment.monitor.sagas.TimelineRepository;
import dev.fulfilment.service.web.NotFound;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Has the supervisor send an order's events again, copied from the positions at which the monitor read them. */
@Component
class DuplicateSender {

    private final SupervisorClient supervisor;
    private final TimelineRepository timelines;

    DuplicateSender(SupervisorClient supervisor, TimelineRepository timelines) {
        this.supervisor = supervisor;
        this.timelines = timelines;
    }

    record SentEvent(String topic, String eventType, UUID eventId) {}

    record SentEvents(List<SentEvent> sent) {}

    /** Returns the events sent, or the supervisor's problem response for the first that fails. */
    ResponseEntity<?> send(OrderId orderId) {
        var events = timelines.find(orderId);
        if (events.isEmpty()) {
            throw new NotFound("saga of an order", orderId);
        }
        var sent = new ArrayList<SentEvent>();
        for (var event : events) {
            var answer = supervisor.post("/copies", position(event));
            if (answer.getStatusCode().isError()) {
                return answer;
            }
            sent.add(new SentEvent(event.topic(), event.eventType(), event.eventId()));
        }
        return ResponseEntity.ok(new SentEvents(sent));
    }

    private static Map<String, Object> position(TimelineEntry event) {
        return Map.of("topic", event.topic(), "partition", event.partition(), "offset", event.offset());
    }
}
