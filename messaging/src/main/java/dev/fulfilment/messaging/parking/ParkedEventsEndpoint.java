package dev.fulfilment.messaging.parking;

import dev.fulfilment.messaging.inbox.ParkedEvent;
import dev.fulfilment.messaging.inbox.ParkedEventRepository;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * {@code /actuator/parked}: GET lists the parked events; POST {@code {}} (JSON) redrives all, {@code {"key": ...}} those of
 * one key; POST {@code /parked/{id}} redrives one; DELETE {@code /parked/{id}?reason=...} discards one.
 */
@Endpoint(id = "parked")
public class ParkedEventsEndpoint {

    private final ParkedEventRepository parkedEvents;
    private final ParkedEventRedriver redrive;

    ParkedEventsEndpoint(ParkedEventRepository parkedEvents, ParkedEventRedriver redrive) {
        this.parkedEvents = parkedEvents;
        this.redrive = redrive;
    }

    @ReadOperation
    List<ParkedEvent> list() {
        return parkedEvents.list();
    }

    @ReadOperation
    @Nullable
    ParkedEvent one(@Selector long id) {
        return parkedEvents.find(id).orElse(null);
    }

    @WriteOperation
    Map<String, Object> redrive(@Nullable String key) {
        var results = key == null ? redrive.all() : List.of(redrive.key(key));
        return redriven(results);
    }

    @WriteOperation
    Map<String, Object> redriveOne(@Selector long id) {
        return redriven(List.of(redrive.one(id)));
    }

    private static Map<String, Object> redriven(List<RedriveResult> results) {
        return Map.of(
                "redriven",
                results.stream().mapToInt(RedriveResult::resolved).sum(),
                "stoppedBy",
                results.stream().flatMap(result -> result.stoppedBy().stream()).toList());
    }

    @DeleteOperation
    Map<String, Object> discard(@Selector long id, String reason) {
        var result = redrive.discard(id, reason);
        return Map.of("discarded", result instanceof RedriveResult.Completed, "refusedBecause", result.stoppedBy());
    }
}
