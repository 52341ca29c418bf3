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
    private static final long NO_TIMEOUT = 0;

    private final OrderHistoryReader progress;
    private final EventSerializer format;
    private final OrderSubscriptions subscriptions;
    private final OrderTopicWatcher watch;
    private final OrderStreamProperties properties;

    OrderStreamController(
            OrderHistoryReader progress,
            EventSerializer format,
            OrderSubscriptions subscriptions,
            OrderTopicWatcher watch,
            OrderStreamProperties properties) {
        this.progress = progress;
        this.format = format;
        this.subscriptions = subscriptions;
        this.watch = watch;
        this.properties = properties;
    }

    @GetMapping(path = "/orders/{orderId}/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            summary = "What happened to the order, then each step as it happens, as server-sent events.",
            description =
                    "An event's id is its `sequence` in the history, its name the step. What follows the step that"
                            + " finishes the order is an event named `end`, and the end.")
    @ApiResponse(responseCode = "200", description = "The steps.")
    @ApiResponse(responseCode = "204", description = "The order is finished, and the client has its last step.")
    ResponseEntity<SseEmitter> events(
            @PathVariable OrderId orderId,
            @Parameter(description = "The id of the last event that the client has.")
                    @RequestHeader(name = LAST_EVENT_ID, required = false)
                    @Nullable
                    Long lastEventId) {
        var story = progress.of(orderId).orElseThrow(() -> new NotFound("order", orderId));
        var last = lastEventId == null ? 0 : checked(lastEventId, story);
        if (story.isFinished() && last == story.lastVersion()) {
            // What tells a browser not to come back.
            return ResponseEntity.noContent().build();
        }
        return ResponseEntity.ok().body(follow(orderId, last));
    }

    private SseEmitter follow(OrderId orderId, long last) {
        subscriptions.reserve();
        var emitter = new SseEmitter(NO_TIMEOUT);
        var client = new SseClient(emitter, format);
        subscriptions.serve(new OrderSubscription(orderId, last, progress, client, properties.heartbeat()), client);
        watch.listen();
        return emitter;
    }

    private static long checked(long lastEventId, OrderHistory story) {
        if (lastEventId < 0 || lastEventId > story.lastVersion()) {
            throw new BadRequest(LAST_EVENT_ID, "must be the id of an event of this order");
        }
        return lastEventId;
    }
}
