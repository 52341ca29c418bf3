package dev.fulfilment.order.prices;

import dev.fulfilment.events.ProductEvent.ProductListed;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.util.Currency;

/** A product and its price, as they were last listed. */
@Entity
class ListedProduct {

    @Id
    private String productId;

    private String name;
    private BigDecimal price;
    private Currency currency;

    ListedProduct(ProductListed listed) {
        this.productId = listed.productId().text();
        this.name = listed.name();
        this.price = listed.price().amount();
        this.currency = listed.price().currency();
    }

    @SuppressWarnings("NullAway.Init") // for JPA
    protected ListedProduct() {}

    void listAs(ProductListed listed) {
        name = listed.name();
        price = listed.price().amount();
        currency = listed.price().currency();
    }
}
