package dev.fulfilment.inventory.product;

import dev.fulfilment.events.ProductId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/products")
@Tag(name = "Products", description = "The products and their stock")
class ProductController {

    private final ProductService products;

    ProductController(ProductService products) {
        this.products = products;
    }

    @PutMapping("/{productId}")
    @Operation(summary = "List a product, or change its name and price")
    ResponseEntity<ProductResponse> list(
            @PathVariable ProductId productId, @Valid @RequestBody ProductRequest request) {
        var isNew = products.list(productId, request.name(), request.money());
        var product = products.get(productId);
        return isNew ? ResponseEntity.created(location(productId)).body(product) : ResponseEntity.ok(product);
    }

    @PostMapping("/{productId}/receipts")
    @Operation(summary = "Add received stock")
    ResponseEntity<ProductResponse> receive(
            @PathVariable ProductId productId, @Valid @RequestBody ReceiptRequest request) {
        return ResponseEntity.created(location(productId)).body(products.receive(productId, request.quantity()));
    }

    @GetMapping("/{productId}")
    @Operation(summary = "One product with its price and stock")
    ProductResponse get(@PathVariable ProductId productId) {
        return products.get(productId);
    }

    @GetMapping
    @Operation(summary = "Products sorted by id; to get the next page, pass the last id as after")
    List<ProductResponse> page(
            @RequestParam(required = false) @Nullable ProductId after,
            @RequestParam(defaultValue = "100")
                    @Min(value = 1, message = "must be at least 1")
                    @Max(value = 1000, message = "must be at most 1000")
                    int limit) {
        return products.after(after, limit);
    }

    /** A receipt of goods into the stock. */
    record ReceiptRequest(
            @NotNull(message = "must be given")
            @Min(value = 1, message = "must be at least 1")
            @Max(value = 1_000_000, message = "must be at most 1000000")
            Integer quantity) {}

    private static URI location(ProductId id) {
        return URI.create("/products/" + id);
    }
}
