package dev.fulfilment.order.api;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.messaging.UuidV7;
import dev.fulfilment.order.application.LoadedOrder;
import dev.fulfilment.order.application.OrderService;
import dev.fulfilment.order.eventstore.EventSerializer;
import dev.fulfilment.order.eventstore.EventStore;
import dev.fulfilment.order.eventstore.StoredEvent;
import dev.fulfilment.order.prices.PriceList;
import dev.fulfilment.service.web.NotFound;
import dev.fulfilment.service.web.Unprocessable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/orders")
@Tag(name = "Orders")
class OrderController {

    private final OrderService orders;
    private final PriceList prices;
    private final EventStore store;
    private final EventSerializer serializer;
    private final Clock clock;

    OrderController(OrderService orders, PriceList prices, EventStore store, EventSerializer serializer, Clock clock) {
        this.orders = orders;
        this.prices = prices;
        this.store = store;
        this.serializer = serializer;
        this.clock = clock;
    }

    @PostMapping
    @ApiResponse(responseCode = "201", description = "Draft created; to be completed and placed.")
    @ApiResponse(responseCode = "202", description = "Placed; payment, allocation and shipment follow asynchronously.")
    @Operation(summary = "Place an order or create a draft.")
    ResponseEntity<OrderResponse> place(@Valid @RequestBody PlaceOrderRequest request) {
        var orderId = new OrderId(UuidV7.next());
        var order = orders.execute(() -> request.toCommand(orderId, prices.of(request.productIds())));
        return ResponseEntity.status(request.isDraft() ? HttpStatus.CREATED : HttpStatus.ACCEPTED)
                .location(URI.create("/orders/" + orderId))
                .body(OrderResponse.of(order));
    }

    @GetMapping("/{orderId}")
    @Operation(summary = "The order as it is now, or as it was at a time or after a number of its events.")
    OrderResponse order(
            @PathVariable OrderId orderId,
            @RequestParam @Nullable Instant asOf,
            @RequestParam @Nullable Long sequence) {
        return OrderResponse.of(LoadedOrder.of(slice(stream(orderId), asOf, sequence)));
    }

    private List<StoredEvent> slice(List<StoredEvent> stream, @Nullable Instant asOf, @Nullable Long sequence) {
        if (asOf != null && sequence != null) {
            throw new Unprocessable("asOf", "must not be given together with sequence");
        }
        if (asOf != null) {
            return StreamSlice.asOf(stream, asOf, clock.instant());
        }
        return sequence == null ? stream : StreamSlice.after(stream, sequence);
    }

    @GetMapping("/{orderId}/history")
    @Operation(summary = "All events of the order, with their causes.")
    List<HistoryEntry> history(@PathVariable OrderId orderId) {
        return stream(orderId).stream()
                .map(stored -> HistoryEntry.of(stored, serializer))
                .toList();
    }

    private List<StoredEvent> stream(OrderId orderId) {
        var stream = store.read(orderId);
        if (stream.isEmpty()) {
            throw new NotFound("order", orderId);
        }
        return stream;
    }
}
