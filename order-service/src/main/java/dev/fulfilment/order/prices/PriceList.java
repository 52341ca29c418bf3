package dev.fulfilment.order.prices;

import static java.util.stream.Collectors.toMap;

import dev.fulfilment.events.Money;
import dev.fulfilment.events.ProductEvent.ProductListed;
import dev.fulfilment.events.ProductId;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Repository;

/** What everything costs, as far as this service has heard. */
@Repository
public class PriceList {

    private static final String THESE = "from ListedProduct where productId in :ids order by productId";

    private final EntityManager entities;

    PriceList(EntityManager entities) {
        this.entities = entities;
    }

    /** The current price of each of the products that is listed; the others are left out. */
    public Map<ProductId, Money> of(Collection<ProductId> productIds) {
        return find(productIds).stream().collect(toMap(ListedProduct::productId, ListedProduct::price));
    }

    /** Reads many products at once, so that the current transaction finds each of them without a query. */
    void open(Collection<ProductId> productIds) {
        find(productIds);
    }

    void list(ProductListed listed) {
        var known = entities.find(ListedProduct.class, listed.productId().text());
        if (known == null) {
            entities.persist(new ListedProduct(listed));
        } else {
            known.listAs(listed);
        }
    }

    private List<ListedProduct> find(Collection<ProductId> productIds) {
        return entities.createQuery(THESE, ListedProduct.class)
                .setParameter("ids", productIds.stream().map(ProductId::text).toList())
                .getResultList();
    }
}
