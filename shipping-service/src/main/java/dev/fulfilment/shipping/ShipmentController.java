package dev.fulfilment.shipping;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.service.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@Tag(name = "Shipments")
@RestController
@RequestMapping("/shipments")
class ShipmentController {

    private final ShipmentRows rows;

    ShipmentController(ShipmentRows rows) {
        this.rows = rows;
    }

    @Operation(summary = "The shipment of an order: its status, and its tracking number or why there is none")
    @GetMapping("/{orderId}")
    ShipmentView shipment(@PathVariable OrderId orderId) {
        return rows.find(orderId).map(Shipment::view).orElseThrow(() -> new NotFound("shipment", orderId));
    }
}
