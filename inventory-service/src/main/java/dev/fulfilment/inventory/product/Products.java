package dev.fulfilment.inventory.product;

import dev.fulfilment.events.Money;
import dev.fulfilment.events.ProductId;
import dev.fulfilment.messaging.Outbox;
import dev.fulfilment.service.NotFound;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists products, takes in stock, and shows both. */
@Service
class Products {

    private final ProductRows rows;
    private final Outbox outbox;

    Products(ProductRows rows, Outbox outbox) {
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
            rows.keep(product);
            outbox.append(news);
        });
        return isNew;
    }

    @Transactional
    ProductView receive(ProductId id, int quantity) {
        var product = rows.lock(id).orElseThrow(() -> new NotFound("product", id));
        product.receive(quantity);
        rows.keep(product);
        return ProductView.of(product);
    }

    @Transactional(readOnly = true)
    ProductView get(ProductId id) {
        return rows.find(id).map(ProductView::of).orElseThrow(() -> new NotFound("product", id));
    }

    @Transactional(readOnly = true)
    List<ProductView> after(@Nullable ProductId id, int limit) {
        return rows.after(id == null ? "" : id.text(), limit).stream()
                .map(ProductView::of)
                .toList();
    }
}
