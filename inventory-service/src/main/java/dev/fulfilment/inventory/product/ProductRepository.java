package dev.fulfilment.inventory.product;

import static jakarta.persistence.LockModeType.PESSIMISTIC_WRITE;

import dev.fulfilment.events.ProductId;
import dev.fulfilment.service.jdbc.ChangedRows;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Stores the products. Several are locked sorted by id, so that two transactions cannot deadlock. */
@Repository
public class ProductRepository {

    private final EntityManager entities;
    private final ChangedRows<Product> changed;

    ProductRepository(EntityManager entities, JdbcTemplate jdbc) {
        this.entities = entities;
        this.changed = new ChangedRows<>(
                jdbc,
                "product",
                "product_id",
                "name",
                "price_amount",
                "price_currency",
                "revision",
                "on_hand",
                "allocated");
    }

    /** Returns whether the product was absent and is inserted. */
    boolean insertIfAbsent(Product product) {
        return entities.createNativeQuery("""
                        insert into product (product_id, name, price_amount, price_currency)
                        values (:id, :name, :amount, :currency) on conflict do nothing""")
                        .setParameter("id", product.id().text())
                        .setParameter("name", product.name())
                        .setParameter("amount", product.price().amount())
                        .setParameter("currency", product.price().currency().getCurrencyCode())
                        .executeUpdate()
                == 1;
    }

    Optional<Product> find(ProductId id) {
        return Optional.ofNullable(entities.find(Product.class, id.text()));
    }

    /** Costs no query if {@link #lockAll} locked the product before in this transaction. */
    public Optional<Product> lock(ProductId id) {
        return Optional.ofNullable(entities.find(Product.class, id.text(), PESSIMISTIC_WRITE));
    }

    /** Marks a locked product as changed; it is written just before the commit. */
    public void save(Product product) {
        changed.add(product);
    }

    /** Locks and loads the existing ones of the products by one statement. */
    public void lockAll(Collection<ProductId> ids) {
        if (ids.isEmpty()) {
            return;
        }
        entities.createQuery("select p from Product p where p.productId in :ids order by p.productId", Product.class)
                .setParameter("ids", ids.stream().map(ProductId::text).toList())
                .setLockMode(PESSIMISTIC_WRITE)
                .getResultList();
    }

    List<Product> after(String id, int limit) {
        return entities.createQuery(
                        "select p from Product p where p.productId > :id order by p.productId", Product.class)
                .setParameter("id", id)
                .setMaxResults(limit)
                .getResultList();
    }
}
