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

/** The current prices, a read model of {@code ProductListed}. Eventually consistent with inventory-service. */
@Repository
public class PriceList {

    private static final String SELECT_ALL = "from ListedProduct where productId in :ids order by productId";

    private static final String SELECT_PRICES =
            "select product_id, price, currency from listed_product where product_id = any (?)";

    private final EntityManager entities;
    private final JdbcClient jdbc;

    PriceList(EntityManager entities, JdbcClient jdbc) {
        this.entities = entities;
        this.jdbc = jdbc;
    }

    /**
     * Returns the current price of each listed product; unlisted ones are left out. Reads no entities: every order asks for
     * prices, and Hibernate would dirty-check each entity at the commit.
     */
    public Map<ProductId, Money> of(Collection<ProductId> productIds) {
        return jdbc
                .sql(SELECT_PRICES)
                .param(productIds.stream().map(ProductId::text).toArray(String[]::new))
                .query((row, index) -> new Priced(
                        ProductId.of(row.getString("product_id")),
                        new Money(row.getBigDecimal("price"), Currency.getInstance(row.getString("currency")))))
                .list()
                .stream()
                .collect(toMap(Priced::product, Priced::price));
    }

    private record Priced(ProductId product, Money price) {}

    /** Reads many products at once, so that the current transaction finds each without a query. */
    void open(Collection<ProductId> productIds) {
        entities.createQuery(SELECT_ALL, ListedProduct.class)
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
