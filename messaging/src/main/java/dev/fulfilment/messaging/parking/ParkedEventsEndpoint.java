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
 * {@code /actuator/parked}: GET lists what waits; POST {@code {}} (JSON) redrives all, {@code {"key": ...}} the line of
 * one key; POST {@code /parked/{id}} redrives one; DELETE {@code /parked/{id}?reason=...} discards one.
 */
@Endpoint(id = "parked")
public class ParkedEventsEndpoint {

    private final ParkedEventRepository parkedEvents;
    private final ParkedEventRedriver redrive;

    public ParkedEventsEndpoint(ParkedEventRepository parkedEvents, ParkedEventRedriver redrive) {
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
        return Map.of(
                "redriven",
                        results.stream()
                                .mapToInt(ParkedEventRedriver.Result::redriven)
                                .sum(),
                "stoppedBy",
                        results.stream()
                                .flatMap(result -> result.stoppedBy().stream())
                                .toList());
    }

    @WriteOperation
    Map<String, Object> redriveOne(@Selector long id) {
        var result = redrive.one(id);
        return Map.of(
                "redriven",
                result.redriven(),
                "stoppedBy",
                result.stoppedBy().stream().toList());
    }

    @DeleteOperation
    Map<String, Object> discard(@Selector long id, String reason) {
        var refusal = redrive.discard(id, reason);
        return Map.of(
                "discarded",
                refusal.isEmpty(),
                "refusedBecause",
                refusal.stream().toList());
    }
}
