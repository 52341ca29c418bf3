package dev.fulfilment.monitor.live;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.monitor.MonitorProperties;
import dev.fulfilment.monitor.sagas.SagaReader;
import dev.fulfilment.monitor.sagas.TimelineReader;
import dev.fulfilment.service.web.BadRequest;
import dev.fulfilment.service.web.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
@Tag(name = "Sagas")
class LiveController {

    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final SagaSubscriptions subscriptions;
    private final SagaReader sagas;
    private final TimelineReader timelines;
    private final MonitorProperties properties;

    LiveController(
            SagaSubscriptions subscriptions, SagaReader sagas, TimelineReader timelines, MonitorProperties properties) {
        this.subscriptions = subscriptions;
        this.sagas = sagas;
        this.timelines = timelines;
        this.properties = properties;
    }

    @GetMapping(path = "/sagas/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "The sagas that run, then each saga that moves, as server-sent events.",
            description =
                    "First an event `snapshot` with the latest that run, then an event `saga` for each that moved,"
                            + " and `skipped` with their number where more moved than a board can show.")
    SseEmitter board() {
        var client = SseClient.create();
        return subscriptions.serve(client, new BoardSubscription(client, sagas, properties.heartbeat()));
    }

    @GetMapping(path = "/sagas/{orderId}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "What happened to an order, then each event as it is read, as server-sent events.",
            description = "An `event` for each entry of the timeline, its id being the entry's `place`; after each of"
                    + " them, or several, a `saga` with where that leaves the order.")
    SseEmitter saga(
            @PathVariable OrderId orderId, @RequestHeader(name = LAST_EVENT_ID, defaultValue = "0") long lastEventId) {
        if (lastEventId < 0) {
            throw new BadRequest(LAST_EVENT_ID, "must be the id of an event");
        }
        if (sagas.find(orderId).isEmpty()) {
            throw new NotFound("saga of an order", orderId);
        }
        var client = SseClient.create();
        var order = new SagaSubscription(client, orderId, lastEventId, sagas, timelines, properties.heartbeat());
        return subscriptions.serve(client, order);
    }
}
