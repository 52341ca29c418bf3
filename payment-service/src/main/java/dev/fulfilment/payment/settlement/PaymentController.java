package dev.fulfilment.payment.settlement;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.service.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PaymentController {

    private final PaymentRows rows;

    PaymentController(PaymentRows rows) {
        this.rows = rows;
    }

    @Operation(summary = "What the order was charged, refused or given back, and why")
    @GetMapping("/payments/{orderId}")
    PaymentView payment(@PathVariable OrderId orderId) {
        return rows.find(orderId)
                .map(PaymentRow::payment)
                .map(PaymentView::of)
                .orElseThrow(() -> new NotFound("payment", orderId));
    }
}
