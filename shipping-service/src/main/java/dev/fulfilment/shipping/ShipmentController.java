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

    private final ShipmentRepository shipments;
    private final Dispatcher dispatcher;

    ShipmentController(ShipmentRepository shipments, Dispatcher dispatcher) {
        this.shipments = shipments;
        this.dispatcher = dispatcher;
    }

    @Operation(summary = "The shipment of an order: its status, and its tracking number or the reason why it failed")
    @GetMapping("/{orderId}")
    ShipmentResponse shipment(@PathVariable OrderId orderId) {
        return shipments
                .find(orderId)
                .map(ShipmentEntity::shipment)
                .map(ShipmentResponse::of)
                .orElseThrow(() -> new NotFound("shipment", orderId));
    }

    @Operation(summary = "Dispatches a packed parcel, with manual dispatch only: the point of no return")
    @PostMapping("/{orderId}/dispatch")
    ShipmentResponse dispatch(@PathVariable OrderId orderId) {
        return ShipmentResponse.of(dispatcher.dispatchManually(orderId));
    }
}
