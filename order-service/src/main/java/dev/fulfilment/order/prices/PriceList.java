package dev.fulfilment.order.prices;

import static java.util.stream.Collectors.toMap;

import dev.fulfilment.events.Money;
import dev.fulfilment.events.ProductEvent.ProductListed;
import dev.fulfilment.events.ProductId;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Currency;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What everything costs, as far as this service has heard. */
@Repository
public class PriceList {

    private static final String THESE = "from ListedProduct where productId in :ids order by productId";

    private static final String PRICES =
            "select product_id, price, currency from listed_product where product_id = any (?)";

    private final EntityManager entities;
    private final JdbcClient jdbc;

    PriceList(EntityManager entities, JdbcClient jdbc) {
        this.entities = entities;
        this.jdbc = jdbc;
    }

    /**
     * The current price of each of the products that is listed; the others are left out. Every order asks for them, and
     * changes none: no entities, which would be watched for changes until the commit.
     */
    public Map<ProductId, Money> of(Collection<ProductId> productIds) {
        return jdbc
                .sql(PRICES)
                .param(productIds.stream().map(ProductId::text).toArray(String[]::new))
                .query((row, index) -> new Priced(
                        ProductId.of(row.getString("product_id")),
                        new Money(row.getBigDecimal("price"), Currency.getInstance(row.getString("currency")))))
                .list()
                .stream()
                .collect(toMap(Priced::product, Priced::price));
    }

    private record Priced(ProductId product, Money price) {}

    /** Reads many products at once, so that the current transaction finds each of them without a query. */
    void open(Collection<ProductId> productIds) {
        entities.createQuery(THESE, ListedProduct.class)
                .setParameter("ids", productIds.stream().map(ProductId::text).toList())
                .getResultList();
    }

    void list(ProductListed listed) {
        var known = entities.find(ListedProduct.class, listed.productId().text());
        if (known == null) {
            entities.persist(new ListedProduct(listed));
        } else {
            known.listAs(listed);
        }
    }
}
