package dev.fulfilment.payment.account;

import dev.fulfilment.events.CustomerId;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.stereotype.Repository;

/** Stores the ledger. It is append-only: entries are never changed or deleted. */
@Repository
public class LedgerRepository {

    private final EntityManager entities;

    LedgerRepository(EntityManager entities) {
        this.entities = entities;
    }

    public void add(LedgerEntry entry) {
        entities.persist(entry);
    }

    /** Returns the oldest entries of the customer after the given number. */
    List<LedgerEntry> entries(CustomerId customer, long after, int limit) {
        return entities.createQuery(
                        "from LedgerEntry where customerId = :customer and entryNumber > :after order by entryNumber",
                        LedgerEntry.class)
                .setParameter("customer", customer.value())
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }
}
