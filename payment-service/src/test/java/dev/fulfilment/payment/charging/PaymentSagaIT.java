package dev.fulfilment.payment.charging;

import static dev.fulfilment.payment.OrderFixtures.anOrder;
import static dev.fulfilment.payment.OrderFixtures.cancellationOf;
import static dev.fulfilment.payment.OrderFixtures.money;
import static dev.fulfilment.payment.OrderFixtures.placed;
import static dev.fulfilment.payment.OrderFixtures.refundOf;
import static dev.fulfilment.payment.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.PaymentEvent.PaymentDeclined;
import dev.fulfilment.events.PaymentEvent.PaymentDeclined.Reason;
import dev.fulfilment.events.PaymentEvent.PaymentProcessed;
import dev.fulfilment.events.PaymentEvent.PaymentRefunded;
import dev.fulfilment.payment.BalanceCheck;
import dev.fulfilment.payment.Customers;
import dev.fulfilment.payment.Published;
import dev.fulfilment.payment.RunningService;
import dev.fulfilment.platform.spring.UpstreamPublisher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RunningService
class PaymentSagaIT {

    private final Customers customers;
    private final UpstreamPublisher upstream;
    private final Published published;
    private final BalanceCheck books;
    private final OrderId order = anOrder();

    @Autowired
    PaymentSagaIT(Customers customers, UpstreamPublisher upstream, Published published, BalanceCheck books) {
        this.customers = customers;
        this.upstream = upstream;
        this.published = published;
        this.books = books;
    }

    @AfterEach
    void moneyIsConserved() {
        books.expectEveryBalanceToBeDepositsLessChargesPlusRefunds();
    }

    @Test
    void chargesTheCustomerOfAPlacedOrder() {
        var ada = customers.with("200 EUR");

        upstream.publish(placed(order, ada, "199.98 EUR"));

        published.expect(order, processed(ada, "199.98 EUR"));
        customers.expectBalance(ada, "0.02 EUR");
        assertThat(payment()).isEqualTo("""
                        {"orderId":"%s","status":"CHARGED","customerId":"%s",\
                        "amount":199.98,"currency":"EUR","reason":null,"detail":null}""".formatted(order, ada));
    }

    @Test
    void declinesForLackOfFunds() {
        var ada = customers.with("5 EUR");

        upstream.publish(placed(order, ada, "6 EUR"));

        published.expect(
                order, declined(ada, Reason.INSUFFICIENT_FUNDS, "the order is 6.00 EUR, the account has 5.00 EUR"));
        customers.expectBalance(ada, "5 EUR");
        assertThat(payment())
                .contains("\"status\":\"DECLINED\"", "\"amount\":6.00", "\"reason\":\"INSUFFICIENT_FUNDS\"");
    }

    @Test
    void declinesForLackOfAnAccount() {
        var nobody = Customers.somebody();

        upstream.publish(placed(order, nobody, "6 EUR"));

        published.expect(order, declined(nobody, Reason.UNKNOWN_ACCOUNT, "the customer has no account"));
    }

    @Test
    void declinesAnotherCurrency() {
        var rei = customers.with("100000 JPY");

        upstream.publish(placed(order, rei, "6 EUR"));

        published.expect(order, declined(rei, Reason.CURRENCY_MISMATCH, "the account is in JPY, the order in EUR"));
        customers.expectBalance(rei, "100000 JPY");
    }

    @Test
    void givesBackWhatWasCharged() {
        var ada = customers.with("100 EUR");

        upstream.publish(placed(order, ada, "40 EUR"));
        published.expect(order, processed(ada, "40 EUR"));
        upstream.publish(refundOf(order));

        published.expect(order, processed(ada, "40 EUR"), refunded(ada, "40 EUR"));
        customers.expectBalance(ada, "100 EUR");
        assertThat(payment()).contains("\"status\":\"REFUNDED\"", "\"reason\":\"SHIPMENT_FAILED\"");
    }

    @Test
    void refusesToChargeAnOrderWhoseRefundCameFirst() {
        var ada = customers.with("100 EUR");

        upstream.publish(refundOf(order));
        awaitPayment(order, "REFUND_REQUESTED");
        upstream.publish(placed(order, ada, "40 EUR"));

        published.expect(
                order, declined(ada, Reason.ORDER_CANCELLED, "the refund came before the charge: AQ is not served"));
        customers.expectBalance(ada, "100 EUR");
    }

    @Test
    void refusesToChargeAnOrderThatWasCancelledBefore() {
        var ada = customers.with("100 EUR");

        upstream.publishTwice(cancellationOf(order));
        awaitPayment(order, "CANCELLATION_REQUESTED");
        upstream.publishTwice(placed(order, ada, "40 EUR"));

        published.expect(
                order, declined(ada, Reason.ORDER_CANCELLED, "cancelled before the charge: ordered the wrong size"));
        customers.expectBalance(ada, "100 EUR");
        assertThat(payment()).contains("\"status\":\"DECLINED\"", "\"reason\":\"ORDER_CANCELLED\"");
    }

    @Test
    void leavesAChargedOrderToThoseNextInLineAndGivesBackOnceWhenAsked() {
        var ada = customers.with("100 EUR");
        upstream.publish(placed(order, ada, "40 EUR"));
        published.expect(order, processed(ada, "40 EUR"));

        upstream.publishTwice(cancellationOf(order));
        var orders = upstream.publish(cancellationOf(order));
        awaitAnOrderBehind(orders);
        published.expect(order, processed(ada, "40 EUR"));
        customers.expectBalance(ada, "60 EUR");

        upstream.publishTwice(refundOf(order));
        published.expect(order, processed(ada, "40 EUR"), refunded(ada, "40 EUR"));
        customers.expectBalance(ada, "100 EUR");
    }

    @Test
    void saysNothingMoreAboutADeclinedOrderThatIsToBeRefunded() {
        var ada = customers.with("1 EUR");
        upstream.publish(placed(order, ada, "2 EUR"));
        awaitPayment(order, "DECLINED");

        var partition = upstream.publish(refundOf(order));

        awaitARefundBehind(partition);
        published.expect(
                order, declined(ada, Reason.INSUFFICIENT_FUNDS, "the order is 2.00 EUR, the account has 1.00 EUR"));
        customers.expectBalance(ada, "1 EUR");
    }

    /** The same record again is the inbox's business; the same fact under another event id is the payment's own. */
    @Test
    void changesNothingWhenEveryEventComesAgainAndAgain() {
        var ada = customers.with("100 EUR");

        upstream.publishTwice(placed(order, ada, "40 EUR"));
        upstream.publish(placed(order, ada, "40 EUR"));
        published.expect(order, processed(ada, "40 EUR"));
        upstream.publishTwice(refundOf(order));
        var refunds = upstream.publish(refundOf(order));
        published.expect(order, processed(ada, "40 EUR"), refunded(ada, "40 EUR"));
        var orders = upstream.publish(placed(order, ada, "40 EUR"));

        awaitAnOrderBehind(orders);
        awaitARefundBehind(refunds);
        published.expect(order, processed(ada, "40 EUR"), refunded(ada, "40 EUR"));
        customers.expectBalance(ada, "100 EUR");
        books.expectEntries(ada, 3);
    }

    /** All that came before on the partition has been handled, and what it gave has been published. */
    private void awaitAnOrderBehind(int partition) {
        var last = anOrder();
        upstream.publishTo(partition, placed(last, Customers.somebody(), "1 EUR"));
        awaitPayment(last, "DECLINED");
        books.awaitAllPublished();
    }

    private void awaitARefundBehind(int partition) {
        var last = anOrder();
        upstream.publishTo(partition, refundOf(last));
        awaitPayment(last, "REFUND_REQUESTED");
        books.awaitAllPublished();
    }

    private void awaitPayment(OrderId other, String status) {
        await().ignoreExceptionsMatching(AssertionError.class::isInstance)
                .untilAsserted(() ->
                        assertThat(customers.get("/payments/{order}", other)).contains("\"status\":\"" + status));
    }

    private String payment() {
        return customers.get("/payments/{order}", order);
    }

    private PaymentProcessed processed(CustomerId customer, String total) {
        return new PaymentProcessed(
                order, customer, money(total).amount(), money(total).currency());
    }

    private PaymentRefunded refunded(CustomerId customer, String total) {
        return new PaymentRefunded(
                order, customer, money(total).amount(), money(total).currency());
    }

    private PaymentDeclined declined(CustomerId customer, Reason reason, String detail) {
        return new PaymentDeclined(order, customer, reason, detail);
    }
}
