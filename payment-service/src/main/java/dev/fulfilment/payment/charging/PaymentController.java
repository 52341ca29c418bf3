package dev.fulfilment.payment.charging;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.service.web.NotFound;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class PaymentController {

    private final PaymentRepository payments;

    PaymentController(PaymentRepository payments) {
        this.payments = payments;
    }

    @Operation(summary = "The payment of an order: its status, amount and reason")
    @GetMapping("/payments/{orderId}")
    PaymentResponse payment(@PathVariable OrderId orderId) {
        return payments.find(orderId)
                .map(PaymentEntity::payment)
                .map(PaymentResponse::of)
                .orElseThrow(() -> new NotFound("payment", orderId));
    }
}
