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
@Tag(name = "Allocations", description = "What is set aside for which order")
class AllocationController {

    private final AllocationRepository rows;

    AllocationController(AllocationRepository rows) {
        this.rows = rows;
    }

    @GetMapping("/allocations/{orderId}")
    @Operation(summary = "Where one order stands with its stock, and why")
    @Transactional(readOnly = true)
    AllocationResponse get(@PathVariable OrderId orderId) {
        return rows.find(orderId)
                .map(AllocationEntity::allocation)
                .map(AllocationResponse::of)
                .orElseThrow(() -> new NotFound("allocation", orderId));
    }
}
