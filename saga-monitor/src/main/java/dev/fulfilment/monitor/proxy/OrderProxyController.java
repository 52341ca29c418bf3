package dev.fulfilment.monitor.proxy;

import static dev.fulfilment.monitor.services.ServiceClient.IDEMPOTENCY_KEY;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.monitor.services.ServiceClient;
import dev.fulfilment.monitor.services.ServiceRegistry;
import dev.fulfilment.service.idempotency.IgnoresIdempotencyKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Proxy to order-service. Request bodies are forwarded without being parsed. */
@RestController
@Tag(name = "Shop")
class OrderProxyController {

    private final ServiceRegistry services;

    OrderProxyController(ServiceRegistry services) {
        this.services = services;
    }

    @PostMapping(path = "/shop/orders", consumes = MediaType.APPLICATION_JSON_VALUE)
    @IgnoresIdempotencyKey
    @Operation(summary = "Places an order: the request and the answer are order-service's.")
    ResponseEntity<byte[]> place(
            @RequestHeader(name = IDEMPOTENCY_KEY, required = false) @Nullable String key, @RequestBody byte[] order) {
        return orders().post("/orders", key, order);
    }

    @PostMapping(path = "/shop/orders/{orderId}/cancellation", consumes = MediaType.APPLICATION_JSON_VALUE)
    @IgnoresIdempotencyKey
    @Operation(summary = "Cancels an order: the request and the answer are order-service's.")
    ResponseEntity<byte[]> cancel(
            @PathVariable OrderId orderId,
            @RequestHeader(name = IDEMPOTENCY_KEY, required = false) @Nullable String key,
            @RequestBody byte[] cancellation) {
        return orders().post("/orders/" + orderId + "/cancellation", key, cancellation);
    }

    private ServiceClient orders() {
        return services.client("order-service");
    }
}
