package com.example.loyalty;

import dev.fulfilment.events.CustomerId;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PointsController {

    record PointsResponse(String customerId, long points) {}

    private final LoyaltyService loyalty;

    PointsController(LoyaltyService loyalty) {
        this.loyalty = loyalty;
    }

    /** A customer without a completed order has 0 points. */
    @GetMapping("/points/{customerId}")
    PointsResponse points(@PathVariable CustomerId customerId) {
        return new PointsResponse(customerId.value(), loyalty.points(customerId));
    }
}
