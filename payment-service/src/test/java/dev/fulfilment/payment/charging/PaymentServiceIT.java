package dev.fulfilment.payment.charging;

import static dev.fulfilment.payment.OrderFixtures.anOrder;
import static dev.fulfilment.payment.OrderFixtures.placed;
import static dev.fulfilment.payment.OrderFixtures.refundOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fulfilment.payment.BalanceCheck;
import dev.fulfilment.payment.Customers;
import dev.fulfilment.payment.Published;
import dev.fulfilment.payment.RunningService;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Charges and refunds without inbox and batch: what the rows and the database alone hold. */
@RunningService
class PaymentServiceIT {

    private final PaymentService payments;
    private final TransactionTemplate transaction;
    private final Customers customers;
    private final Published published;
    private final BalanceCheck books;

    @Autowired
    PaymentServiceIT(
            PaymentService payments,
            TransactionTemplate transaction,
            Customers customers,
            Published published,
            BalanceCheck books) {
        this.payments = payments;
        this.transaction = transaction;
        this.customers = customers;
        this.published = published;
        this.books = books;
    }

    @Test
    void chargeAndGiveBackOnceWhenManyTryAtTheSameTime() {
        var ada = customers.with("100 EUR");
        var order = anOrder();

        manyAtOnce(() -> payments.charge(placed(order, ada, "40 EUR")));
        customers.expectBalance(ada, "60 EUR");
        manyAtOnce(() -> payments.refund(refundOf(order)));

        customers.expectBalance(ada, "100 EUR");
        books.expectEntries(ada, 3);
        books.awaitAllPublished();
        assertThat(published.of(order)).hasSize(2);
    }

    @Test
    void neverTakeAnAccountBelowZeroHoweverManyChargeItAtTheSameTime() {
        var ada = customers.with("100 EUR");

        manyAtOnce(() -> payments.charge(placed(anOrder(), ada, "30 EUR")));

        customers.expectBalance(ada, "10 EUR");
        books.expectEveryBalanceToBeDepositsLessChargesPlusRefunds();
    }

    @Test
    void needATransaction() {
        assertThatThrownBy(() -> payments.refund(refundOf(anOrder())))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    private void manyAtOnce(Runnable step) {
        IntStream.range(0, 8)
                .mapToObj(it -> Thread.startVirtualThread(() -> transaction.executeWithoutResult(status -> step.run())))
                .toList()
                .forEach(PaymentServiceIT::join);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
