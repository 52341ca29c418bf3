package dev.fulfilment.monitor.shop;

import dev.fulfilment.events.ProductId;
import dev.fulfilment.monitor.Parameters;
import dev.fulfilment.monitor.services.Services;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Shop")
class ProductController {

    private final Services services;

    ProductController(Services services) {
        this.services = services;
    }

    @GetMapping("/shop/products")
    @Operation(summary = "What can be ordered, with price and stock, as inventory-service lists it.")
    ResponseEntity<byte[]> products(
            @Parameter(description = "The last id of the page before.") @RequestParam(required = false) @Nullable
                    ProductId after,
            @RequestParam(defaultValue = "100") int limit,
            HttpServletRequest request) {
        Parameters.check(request.getParameterMap(), Set.of("after", "limit"));
        return services.restOf("inventory-service")
                .ask(rest -> rest.get()
                        .uri(uri -> uri.path("/products")
                                .queryParamIfPresent("after", Optional.ofNullable(after))
                                .queryParam("limit", limit)
                                .build()));
    }
}
