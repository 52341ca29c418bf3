package dev.fulfilment.inventory.product;

import dev.fulfilment.events.Money;
import dev.fulfilment.events.ProductId;
import dev.fulfilment.messaging.Outbox;
import dev.fulfilment.service.web.NotFound;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists products and receives stock. */
@Service
class ProductService {

    private final ProductRepository products;
    private final Outbox outbox;

    ProductService(ProductRepository products, Outbox outbox) {
        this.products = products;
        this.outbox = outbox;
    }

    /** Returns whether the product is new. Publishes a new listing if anything changed. */
    @Transactional
    boolean list(ProductId id, String name, Money price) {
        var isNew = products.insertIfAbsent(new Product(id, name, price));
        var product = products.lock(id).orElseThrow();
        var listed = isNew ? Optional.of(product.listed()) : product.relist(name, price);
        listed.ifPresent(listing -> {
            products.save(product);
            outbox.append(listing);
        });
        return isNew;
    }

    @Transactional
    ProductResponse receive(ProductId id, int quantity) {
        var product = products.lock(id).orElseThrow(() -> new NotFound("product", id));
        product.receive(quantity);
        products.save(product);
        return ProductResponse.of(product);
    }

    @Transactional(readOnly = true)
    ProductResponse get(ProductId id) {
        return products.find(id).map(ProductResponse::of).orElseThrow(() -> new NotFound("product", id));
    }

    @Transactional(readOnly = true)
    List<ProductResponse> after(@Nullable ProductId id, int limit) {
        return products.after(id == null ? "" : id.text(), limit).stream()
                .map(ProductResponse::of)
                .toList();
    }
}
