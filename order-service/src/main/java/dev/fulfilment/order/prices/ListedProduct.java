package dev.fulfilment.order.prices;

import static java.util.Objects.requireNonNullElse;

import dev.fulfilment.events.Money;
import dev.fulfilment.events.ProductEvent.ProductListed;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.util.Currency;

/** A product and its price by its latest listing, which is the one with the highest revision and not the last received. */
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
        apply(listed);
    }

    @SuppressWarnings("NullAway.Init") // for JPA
    protected ListedProduct() {}

    /** Ignores an older listing, which can arrive after a newer one: from a relay that was paused, or by a redelivery after the
     * inbox has expired. */
    void listAs(ProductListed listed) {
        if (revisionOf(listed) >= revision) {
            apply(listed);
        }
    }

    private void apply(ProductListed listed) {
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
