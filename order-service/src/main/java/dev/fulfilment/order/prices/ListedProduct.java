package dev.fulfilment.order.prices;

import static java.util.Objects.requireNonNullElse;

import dev.fulfilment.events.Money;
import dev.fulfilment.events.ProductEvent.ProductListed;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.util.Currency;

/** A product and its price, as they were last listed; not as they were last told. */
@Entity
class ListedProduct {

    @Id
    private String productId;

    private String name;
    private BigDecimal price;
    private Currency currency;
    private int revision;

    ListedProduct(ProductListed listed) {
        productId = listed.productId().text();
        take(listed);
    }

    @SuppressWarnings("NullAway.Init") // for JPA
    protected ListedProduct() {}

    /** A listing can be told again after a later one: by a relay that was paused, and to whoever has no inbox of it. */
    void listAs(ProductListed listed) {
        if (revisionOf(listed) >= revision) {
            take(listed);
        }
    }

    private void take(ProductListed listed) {
        name = listed.name();
        price = listed.price().amount();
        currency = listed.price().currency();
        revision = revisionOf(listed);
    }

    Money price() {
        return new Money(price, currency);
    }

    private int revisionOf(ProductListed listed) {
        return requireNonNullElse(listed.revision(), revision);
    }
}
