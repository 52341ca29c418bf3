package dev.fulfilment.shipping;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.service.web.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Shipments")
@RestController
@RequestMapping("/shipments")
class ShipmentController {

    private final ShipmentRepository rows;
    private final Dispatcher dispatcher;

    ShipmentController(ShipmentRepository rows, Dispatcher dispatcher) {
        this.rows = rows;
        this.dispatcher = dispatcher;
    }

    @Operation(summary = "The shipment of an order: its status, and its tracking number or why there is none")
    @GetMapping("/{orderId}")
    ShipmentResponse shipment(@PathVariable OrderId orderId) {
        return rows.find(orderId)
                .map(ShipmentEntity::shipment)
                .map(ShipmentResponse::of)
                .orElseThrow(() -> new NotFound("shipment", orderId));
    }

    @Operation(summary = "The parcel is packed and leaves the house, where people say when: the point of no return")
    @PostMapping("/{orderId}/dispatch")
    ShipmentResponse dispatch(@PathVariable OrderId orderId) {
        return ShipmentResponse.of(dispatcher.dispatchByHand(orderId));
    }
}
