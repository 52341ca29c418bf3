package dev.fulfilment.monitor.proxy;

import static dev.fulfilment.monitor.services.ServiceClient.IDEMPOTENCY_KEY;

import dev.fulfilment.events.ProductId;
import dev.fulfilment.monitor.services.ServiceClient;
import dev.fulfilment.monitor.services.ServiceRegistry;
import dev.fulfilment.service.idempotency.IgnoresIdempotencyKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Shop")
class ProductProxyController {

    private final ServiceRegistry services;

    ProductProxyController(ServiceRegistry services) {
        this.services = services;
    }

    @GetMapping("/shop/products")
    @Operation(summary = "Products with price and stock, as inventory-service lists them.")
    ResponseEntity<byte[]> products(
            @Parameter(description = "The last id of the previous page.") @RequestParam(required = false) @Nullable
                    ProductId after,
            @RequestParam(defaultValue = "100") int limit) {
        return inventory()
                .exchange(rest -> rest.get()
                        .uri(uri -> uri.path("/products")
                                .queryParamIfPresent("after", Optional.ofNullable(after))
                                .queryParam("limit", limit)
                                .build()));
    }

    @PutMapping(path = "/shop/products/{productId}", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Lists a product: the request and the answer are inventory-service's.")
    ResponseEntity<byte[]> list(@PathVariable ProductId productId, @RequestBody byte[] product) {
        return inventory().put("/products/" + productId, product);
    }

    @PostMapping(path = "/shop/products/{productId}/receipts", consumes = MediaType.APPLICATION_JSON_VALUE)
    @IgnoresIdempotencyKey
    @Operation(summary = "Receives stock: the request and the answer are inventory-service's.")
    ResponseEntity<byte[]> receive(
            @PathVariable ProductId productId,
            @RequestHeader(name = IDEMPOTENCY_KEY, required = false) @Nullable String key,
            @RequestBody byte[] receipt) {
        return inventory().post("/products/" + productId + "/receipts", key, receipt);
    }

    private ServiceClient inventory() {
        return services.client("inventory-service");
    }
}
