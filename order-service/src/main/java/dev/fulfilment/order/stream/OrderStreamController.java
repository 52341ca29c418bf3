package dev.fulfilment.order.stream;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.order.eventstore.EventSerializer;
import dev.fulfilment.order.stream.OrderHistoryReader.OrderHistory;
import dev.fulfilment.service.web.BadRequest;
import dev.fulfilment.service.web.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
@Tag(name = "Orders")
class OrderStreamController {

    private static final String LAST_EVENT_ID = "Last-Event-ID";

    private final OrderHistoryReader histories;
    private final EventSerializer serializer;
    private final OrderSubscriptions subscriptions;
    private final OrderTopicWatcher watcher;
    private final OrderStreamProperties properties;

    OrderStreamController(
            OrderHistoryReader histories,
            EventSerializer serializer,
            OrderSubscriptions subscriptions,
            OrderTopicWatcher watcher,
            OrderStreamProperties properties) {
        this.histories = histories;
        this.serializer = serializer;
        this.subscriptions = subscriptions;
        this.watcher = watcher;
        this.properties = properties;
    }

    @GetMapping(path = "/orders/{orderId}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "Streams the order's history, then each step as it happens, as server-sent events.",
            description =
                    "An event's id is its `sequence` in the history, its name the step. After the step that finishes"
                            + " the order, an event named `end` is sent and the stream is closed.")
    @ApiResponse(responseCode = "200", description = "The stream of steps.")
    @ApiResponse(responseCode = "204", description = "The order is finished and the client has received its last step.")
    ResponseEntity<SseEmitter> events(
            @PathVariable OrderId orderId,
            @Parameter(description = "Id of the last event that the client has received.")
                    @RequestHeader(name = LAST_EVENT_ID, required = false)
                    @Nullable
                    Long lastEventId) {
        var history = histories.of(orderId).orElseThrow(() -> new NotFound("order", orderId));
        var last = lastEventId == null ? 0 : checked(lastEventId, history);
        if (history.isFinished() && last == history.lastVersion()) {
            // 204 makes an EventSource stop reconnecting.
            return ResponseEntity.noContent().build();
        }
        return ResponseEntity.ok().body(follow(orderId, last));
    }

    private SseEmitter follow(OrderId orderId, long last) {
        var emitter = subscriptions.serve(
                new OrderSubscription(orderId, last, histories, serializer, properties.heartbeat()));
        if (!subscriptions.isEmpty()) {
            watcher.listen();
        }
        return emitter;
    }

    private static long checked(long lastEventId, OrderHistory history) {
        if (lastEventId < 0 || lastEventId > history.lastVersion()) {
            throw new BadRequest(LAST_EVENT_ID, "must be the id of an event of this order");
        }
        return lastEventId;
    }
}
