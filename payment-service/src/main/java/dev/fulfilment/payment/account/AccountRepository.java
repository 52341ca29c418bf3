package dev.fulfilment.payment.account;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.service.web.Conflict;
import dev.fulfilment.service.web.NotFound;
import dev.fulfilment.service.web.Unprocessable;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Currency;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Stores the customers' accounts. */
@Repository
public class AccountRepository {

    private final EntityManager entities;
    private final JdbcClient jdbc;

    AccountRepository(EntityManager entities, JdbcClient jdbc) {
        this.entities = entities;
        this.jdbc = jdbc;
    }

    /** Opens an account if there is none; of two concurrent calls one opens it and the other returns it. */
    @Transactional
    Opening open(CustomerId customer, Currency currency) {
        if (currency.getDefaultFractionDigits() < 0) {
            throw new Unprocessable("currency", "must be a currency that people pay with");
        }
        var created = insert(new Account(customer, currency));
        var account = get(customer);
        if (!account.isIn(currency)) {
            throw new Conflict("%s has an account in %s".formatted(customer, account.currency()));
        }
        return new Opening(account, created);
    }

    private boolean insert(Account account) {
        return jdbc.sql("insert into account (customer_id, currency, balance) values (?, ?, ?) on conflict do nothing")
                        .params(account.customer().value(), account.currency().toString(), account.balance())
                        .update()
                == 1;
    }

    /** @throws NotFound if the customer has no account */
    Account get(CustomerId customer) {
        return Optional.ofNullable(entities.find(Account.class, customer.value()))
                .orElseThrow(() -> new NotFound("account", customer));
    }

    /** Returns the customer's account, locked. */
    public Optional<Account> lock(CustomerId customer) {
        return Optional.ofNullable(entities.find(Account.class, customer.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** Locks the accounts, sorted by customer; {@link #lock} then finds them without a query. */
    public void lockAll(Stream<CustomerId> customers) {
        var names = customers.map(CustomerId::value).distinct().toList();
        if (!names.isEmpty()) {
            entities.createQuery("from Account where customerId in :names order by customerId", Account.class)
                    .setParameter("names", names)
                    .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                    .getResultList();
        }
    }

    /** An account, with {@code created} if it is new. */
    record Opening(Account account, boolean created) {}
}
