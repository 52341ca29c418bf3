package dev.fulfilment.inventory.allocation;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.service.web.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Allocations", description = "The stock reserved for each order")
class AllocationController {

    private final AllocationRepository allocations;

    AllocationController(AllocationRepository allocations) {
        this.allocations = allocations;
    }

    @GetMapping("/allocations/{orderId}")
    @Operation(summary = "The stock status of an order, and the reason if no stock is reserved")
    @Transactional(readOnly = true)
    AllocationResponse get(@PathVariable OrderId orderId) {
        return allocations
                .find(orderId)
                .map(AllocationEntity::allocation)
                .map(AllocationResponse::of)
                .orElseThrow(() -> new NotFound("allocation", orderId));
    }
}
