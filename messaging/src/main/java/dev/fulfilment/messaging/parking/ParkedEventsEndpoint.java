package dev.fulfilment.messaging.parking;

import dev.fulfilment.events.wire.PrintableText;
import dev.fulfilment.events.wire.StorableText;
import dev.fulfilment.messaging.inbox.ParkedEvent;
import dev.fulfilment.messaging.inbox.ParkedEventRepository;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.DeleteOperation;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * {@code /actuator/parked}: GET lists the parked events; POST {@code {"all": "true"}} (JSON) redrives all, {@code {"key": ...}}
 * those of one key; POST {@code /parked/{id}} redrives one; DELETE {@code /parked/{id}?reason=...} discards one.
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
    Map<String, Object> redrive(@Nullable String key, @Nullable Boolean all) {
        var everything = Boolean.TRUE.equals(all);
        if (everything == (key != null)) {
            throw new InvalidEndpointRequestException(
                    "Neither or both of key and all are given",
                    "Give either {\"key\": \"...\"} or {\"all\": \"true\"}");
        }
        return redriven(key == null ? redrive.all() : List.of(redrive.key(StorableText.of(key))));
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
        if (!PrintableText.isPrintable(reason)) {
            throw new InvalidEndpointRequestException("The reason is not printable", "reason " + PrintableText.RULE);
        }
        var result = redrive.discard(id, reason);
        return Map.of("discarded", result instanceof RedriveResult.Completed, "refusedBecause", result.stoppedBy());
    }
}
