package dev.fulfilment.inventory.product;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.fulfilment.events.Money;
import dev.fulfilment.events.ProductEvent.ProductListed;
import dev.fulfilment.events.ProductId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.hibernate.annotations.Immutable;

/** A product with its stock: the quantity on hand, and how much of it is allocated to orders. {@link ProductRepository} writes it. */
@Entity
@Immutable
@Table(name = "product")
public class Product {

    @Id
    private String productId;

    private String name;

    @Column(name = "price_amount")
    @JsonProperty("price_amount")
    private BigDecimal amount;

    @Column(name = "price_currency")
    @JsonProperty("price_currency")
    private Currency currency;

    private int revision;
    private long onHand;
    private long allocated;

    @SuppressWarnings("NullAway.Init")
    protected Product() {}

    public Product(ProductId id, String name, Money price) {
        this.productId = id.text();
        this.name = name;
        this.amount = price.amount();
        this.currency = price.currency();
    }

    /** Changes name and price; returns empty if both are unchanged. */
    Optional<ProductListed> relist(String name, Money price) {
        if (name.equals(this.name) && price.equals(price())) {
            return Optional.empty();
        }
        this.name = name;
        this.amount = price.amount();
        this.currency = price.currency();
        this.revision++;
        return Optional.of(listed());
    }

    ProductListed listed() {
        return new ProductListed(id(), name, price(), revision);
    }

    public void receive(long quantity) {
        onHand += quantity;
    }

    /** @throws IllegalStateException if fewer are available */
    public void reserve(long quantity) {
        require(quantity <= available(), "only %d of %s are available, not %d", available(), quantity);
        allocated += quantity;
    }

    /** Makes a reserved quantity available again. */
    public void release(long quantity) {
        require(quantity <= allocated, "only %d of %s are reserved, not %d", allocated, quantity);
        allocated -= quantity;
    }

    /** Removes a reserved quantity from the stock. */
    public void ship(long quantity) {
        release(quantity);
        onHand -= quantity;
    }

    private void require(boolean fulfilled, String message, long actual, long requested) {
        if (!fulfilled) {
            throw new IllegalStateException(message.formatted(actual, productId, requested));
        }
    }

    public ProductId id() {
        return ProductId.of(productId);
    }

    String name() {
        return name;
    }

    Money price() {
        return new Money(amount, currency);
    }

    public long onHand() {
        return onHand;
    }

    public long allocated() {
        return allocated;
    }

    public long available() {
        return onHand - allocated;
    }
}
