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

/** Lists products, takes in stock, and shows both. */
@Service
class ProductService {

    private final ProductRepository rows;
    private final Outbox outbox;

    ProductService(ProductRepository rows, Outbox outbox) {
        this.rows = rows;
        this.outbox = outbox;
    }

    /** Whether the product is new. The price list is told when anything is. */
    @Transactional
    boolean list(ProductId id, String name, Money price) {
        var isNew = rows.insertIfAbsent(new Product(id, name, price));
        var product = rows.lock(id).orElseThrow();
        var listed = isNew ? Optional.of(product.listed()) : product.relist(name, price);
        listed.ifPresent(news -> {
            rows.save(product);
            outbox.append(news);
        });
        return isNew;
    }

    @Transactional
    ProductResponse receive(ProductId id, int quantity) {
        var product = rows.lock(id).orElseThrow(() -> new NotFound("product", id));
        product.receive(quantity);
        rows.save(product);
        return ProductResponse.of(product);
    }

    @Transactional(readOnly = true)
    ProductResponse get(ProductId id) {
        return rows.find(id).map(ProductResponse::of).orElseThrow(() -> new NotFound("product", id));
    }

    @Transactional(readOnly = true)
    List<ProductResponse> after(@Nullable ProductId id, int limit) {
        return rows.after(id == null ? "" : id.text(), limit).stream()
                .map(ProductResponse::of)
                .toList();
    }
}
