package dev.fulfilment.payment.charging;

import static dev.fulfilment.payment.OrderFixtures.anOrder;
import static dev.fulfilment.payment.OrderFixtures.placed;
import static dev.fulfilment.payment.OrderFixtures.refundOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.InventoryEvent.RefundPayment;
import dev.fulfilment.events.OrderEvent.OrderPlaced;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.wire.Event;
import dev.fulfilment.payment.BalanceCheck;
import dev.fulfilment.payment.Customers;
import dev.fulfilment.payment.RunningService;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@RunningService
class PaymentPrefetchIT {

    private final PaymentPrefetch preparation;
    private final PaymentService payments;
    private final TransactionTemplate transaction;
    private final EntityManager entities;
    private final Customers customers;
    private final BalanceCheck books;
    private final Statistics statistics;

    @Autowired
    PaymentPrefetchIT(
            PaymentPrefetch preparation,
            PaymentService payments,
            TransactionTemplate transaction,
            EntityManager entities,
            EntityManagerFactory factory,
            Customers customers,
            BalanceCheck books) {
        this.preparation = preparation;
        this.payments = payments;
        this.transaction = transaction;
        this.entities = entities;
        this.customers = customers;
        this.books = books;
        this.statistics = factory.unwrap(SessionFactory.class).getStatistics();
    }

    @BeforeEach
    void count() {
        statistics.setStatisticsEnabled(true);
    }

    @Test
    void takesTwoQueriesAndTwoWritesOfHibernatesHoweverManyOrdersThereAre() {
        var buyers = Stream.generate(() -> customers.with("100 EUR")).limit(5).toList();
        var orders = Stream.generate(() -> anOrder()).limit(80).toList();
        List<OrderPlaced> placed = orders.stream()
                .map(it -> placed(it, buyerOf(it, buyers), "1 EUR"))
                .toList();

        handle(placed, () -> placed.forEach(payments::charge));

        List<RefundPayment> refunds = orders.stream().map(it -> refundOf(it)).toList();
        handle(refunds, () -> refunds.forEach(payments::refund));

        buyers.forEach(it -> customers.expectBalance(it, "100 EUR"));
        books.expectEveryBalanceToBeDepositsLessChargesPlusRefunds();
    }

    private static CustomerId buyerOf(OrderId order, List<CustomerId> buyers) {
        return buyers.get(Math.floorMod(order.hashCode(), buyers.size()));
    }

    /** Counts the statements for accounts and ledger; one more writes all payments just before the commit. */
    private void handle(List<? extends Event> batch, Runnable handlers) {
        transaction.executeWithoutResult(status -> {
            statistics.clear();
            preparation.prefetch(List.copyOf(batch));
            handlers.run();
            assertThat(statistics.getPrepareStatementCount()).as("queries").isEqualTo(2);
            entities.flush();
            assertThat(statistics.getPrepareStatementCount())
                    .as("queries and writes")
                    .isEqualTo(4);
        });
    }
}
