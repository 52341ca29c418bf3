package dev.fulfilment.monitor.proxy;

import static dev.fulfilment.monitor.services.ServiceClient.IDEMPOTENCY_KEY;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.monitor.services.ServiceClient;
import dev.fulfilment.monitor.services.ServiceRegistry;
import dev.fulfilment.service.idempotency.IgnoresIdempotencyKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Proxy to payment-service's accounts: an order succeeds only with money in its customer's account. */
@RestController
@RequestMapping("/shop/accounts/{customerId}")
@Tag(name = "Shop")
class AccountProxyController {

    private final ServiceRegistry services;

    AccountProxyController(ServiceRegistry services) {
        this.services = services;
    }

    @GetMapping
    @Operation(summary = "Balance of the account, as payment-service returns it.")
    ResponseEntity<byte[]> account(@PathVariable CustomerId customerId) {
        return payments().exchange(rest -> rest.get().uri("/accounts/" + customerId));
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Opens the account: the request and the answer are payment-service's.")
    ResponseEntity<byte[]> open(@PathVariable CustomerId customerId, @RequestBody byte[] account) {
        return payments().put("/accounts/" + customerId, account);
    }

    @PostMapping(path = "/deposits", consumes = MediaType.APPLICATION_JSON_VALUE)
    @IgnoresIdempotencyKey
    @Operation(summary = "Deposits money: the request and the answer are payment-service's.")
    ResponseEntity<byte[]> deposit(
            @PathVariable CustomerId customerId,
            @RequestHeader(name = IDEMPOTENCY_KEY, required = false) @Nullable String key,
            @RequestBody byte[] deposit) {
        return payments().post("/accounts/" + customerId + "/deposits", key, deposit);
    }

    private ServiceClient payments() {
        return services.client("payment-service");
    }
}
