package dev.fulfilment.order.write;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.messaging.EventIds;
import dev.fulfilment.order.eventstore.EventFormat;
import dev.fulfilment.order.eventstore.EventStore;
import dev.fulfilment.order.prices.PriceList;
import dev.fulfilment.service.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/orders")
@Tag(name = "Orders")
class OrderController {

    private final Orders orders;
    private final PriceList prices;
    private final EventStore store;
    private final EventFormat format;

    OrderController(Orders orders, PriceList prices, EventStore store, EventFormat format) {
        this.orders = orders;
        this.prices = prices;
        this.store = store;
        this.format = format;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Place an order. Accepted at once; paid, allocated and shipped by and by.")
    ResponseEntity<OrderResponse> place(@Valid @RequestBody PlaceOrderRequest request) {
        var orderId = new OrderId(EventIds.next());
        var order = orders.execute(request.toCommand(orderId, prices.of(request.productIds())));
        return ResponseEntity.accepted()
                .location(URI.create("/orders/" + orderId))
                .body(OrderResponse.of(order));
    }

    @GetMapping("/{orderId}")
    @Operation(summary = "The order as it is now, from its stream of events.")
    OrderResponse order(@PathVariable OrderId orderId) {
        return orders.find(orderId).map(OrderResponse::of).orElseThrow(() -> new NotFound("order", orderId));
    }

    @GetMapping("/{orderId}/history")
    @Operation(summary = "Everything that happened to the order, and what led to it.")
    List<HistoryEntry> history(@PathVariable OrderId orderId) {
        var stream = store.read(orderId);
        if (stream.isEmpty()) {
            throw new NotFound("order", orderId);
        }
        return stream.stream().map(stored -> HistoryEntry.of(stored, format)).toList();
    }
}
