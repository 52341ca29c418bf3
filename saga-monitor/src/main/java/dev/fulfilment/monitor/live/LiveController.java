package dev.fulfilment.monitor.live;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.monitor.MonitorProperties;
import dev.fulfilment.monitor.sagas.SagaSummaryRepository;
import dev.fulfilment.monitor.sagas.TimelineRepository;
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
    private final SagaSummaryRepository sagas;
    private final TimelineRepository timelines;
    private final MonitorProperties properties;

    LiveController(
            SagaSubscriptions subscriptions,
            SagaSummaryRepository sagas,
            TimelineRepository timelines,
            MonitorProperties properties) {
        this.subscriptions = subscriptions;
        this.sagas = sagas;
        this.timelines = timelines;
        this.properties = properties;
    }

    @GetMapping(path = "/sagas/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "Streams the running sagas, then each saga that changes, as server-sent events.",
            description =
                    "First an event `snapshot` with the running sagas that wait longest and the number of all, then an event `saga` for each that changed,"
                            + " and `skipped` with their number where more changed than a board shows.")
    SseEmitter board() {
        return subscriptions.serve(new BoardSubscription(sagas, properties.heartbeat()));
    }

    @GetMapping(path = "/sagas/{orderId}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "Streams an order's events so far, then each event as it is consumed, as server-sent events.",
            description =
                    "An `event` for each entry of the timeline, with the entry's `place` as id; after one or several of"
                            + " them a `saga` with the resulting state of the order.")
    SseEmitter saga(
            @PathVariable OrderId orderId, @RequestHeader(name = LAST_EVENT_ID, defaultValue = "0") long lastEventId) {
        if (lastEventId < 0) {
            throw new BadRequest(LAST_EVENT_ID, "must be the id of an event");
        }
        if (sagas.find(orderId).isEmpty()) {
            throw new NotFound("saga of an order", orderId);
        }
        return subscriptions.serve(
                new SagaSubscription(orderId, lastEventId, sagas, timelines, properties.heartbeat()));
    }
}
