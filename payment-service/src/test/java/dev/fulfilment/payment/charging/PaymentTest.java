package dev.fulfilment.payment.charging;

import static dev.fulfilment.payment.OrderFixtures.cancellationOf;
import static dev.fulfilment.payment.OrderFixtures.money;
import static dev.fulfilment.payment.charging.PaymentScenario.ADA;
import static dev.fulfilment.payment.charging.PaymentScenario.ORDER;
import static dev.fulfilment.payment.charging.PaymentScenario.givenAccountWith;
import static dev.fulfilment.payment.charging.PaymentScenario.givenNoAccount;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.events.PaymentEvent.PaymentDeclined;
import dev.fulfilment.events.PaymentEvent.PaymentDeclined.Reason;
import dev.fulfilment.events.PaymentEvent.PaymentProcessed;
import dev.fulfilment.events.PaymentEvent.PaymentRefunded;
import org.junit.jupiter.api.Test;

class PaymentTest {

    @Test
    void chargesACustomerWhoHasEnough() {
        givenAccountWith("200.00 EUR")
                .whenPlaced("199.98 EUR")
                .thenPublished(processed("199.98 EUR"))
                .thenBooked("199.98 EUR from customer:ada to house:sales:EUR")
                .thenBalance("0.02 EUR")
                .thenStatus(PaymentStatus.CHARGED);
    }

    @Test
    void chargesTheLastCent() {
        givenAccountWith("199.98 EUR").whenPlaced("199.98 EUR").thenBalance("0 EUR");
    }

    @Test
    void declinesWhenOneCentIsMissing() {
        givenAccountWith("199.97 EUR")
                .whenPlaced("199.98 EUR")
                .thenPublished(
                        declined(Reason.INSUFFICIENT_FUNDS, "the order is 199.98 EUR, the account has 199.97 EUR"))
                .thenBooked()
                .thenBalance("199.97 EUR")
                .thenStatus(PaymentStatus.DECLINED);
    }

    @Test
    void declinesACustomerWithoutAnAccount() {
        givenNoAccount()
                .whenPlaced("1 EUR")
                .thenPublished(declined(Reason.UNKNOWN_ACCOUNT, "the customer has no account"));
    }

    @Test
    void declinesAnotherCurrencyHoweverMuchThereIs() {
        givenAccountWith("1000000 JPY")
                .whenPlaced("1 EUR")
                .thenPublished(declined(Reason.CURRENCY_MISMATCH, "the account is in JPY, the order in EUR"))
                .thenBalance("1000000 JPY");
    }

    @Test
    void chargesOnceHoweverOftenTheOrderIsHeardOf() {
        givenAccountWith("100 EUR")
                .whenPlaced("40 EUR")
                .whenPlaced("40 EUR")
                .thenPublished(processed("40 EUR"))
                .thenBalance("60 EUR");
    }

    @Test
    void givesBackWhatWasCharged() {
        givenAccountWith("100 EUR")
                .whenPlaced("40 EUR")
                .whenRefundRequested()
                .thenPublished(processed("40 EUR"), refunded("40 EUR"))
                .thenBooked(
                        "40.00 EUR from customer:ada to house:sales:EUR",
                        "40.00 EUR from house:sales:EUR to customer:ada")
                .thenBalance("100 EUR")
                .thenStatus(PaymentStatus.REFUNDED);
    }

    @Test
    void givesBackOnceHoweverOftenItIsAsked() {
        givenAccountWith("100 EUR")
                .whenPlaced("40 EUR")
                .whenRefundRequested()
                .whenRefundRequested()
                .whenPlaced("40 EUR")
                .thenPublished(processed("40 EUR"), refunded("40 EUR"))
                .thenBalance("100 EUR");
    }

    @Test
    void givesNothingBackForADeclinedOrder() {
        givenAccountWith("1 EUR")
                .whenPlaced("2 EUR")
                .whenRefundRequested()
                .thenPublished(declined(Reason.INSUFFICIENT_FUNDS, "the order is 2.00 EUR, the account has 1.00 EUR"))
                .thenBalance("1 EUR")
                .thenStatus(PaymentStatus.DECLINED);
    }

    @Test
    void refusesToChargeAnOrderWhoseRefundCameFirst() {
        givenAccountWith("100 EUR")
                .whenRefundRequested()
                .whenRefundRequested()
                .thenPublished()
                .thenStatus(PaymentStatus.REFUND_REQUESTED)
                .whenPlaced("40 EUR")
                .thenPublished(declined(Reason.ORDER_CANCELLED, "the refund came before the charge: AQ is not served"))
                .thenBooked()
                .thenBalance("100 EUR")
                .thenStatus(PaymentStatus.DECLINED);
    }

    @Test
    void refusesToChargeAnOrderThatWasCancelledBefore() {
        givenAccountWith("100 EUR")
                .whenCancelled()
                .whenCancelled()
                .thenPublished()
                .thenStatus(PaymentStatus.CANCELLATION_REQUESTED)
                .whenPlaced("40 EUR")
                .thenPublished(declined(Reason.ORDER_CANCELLED, "cancelled before the charge: ordered the wrong size"))
                .thenBooked()
                .thenBalance("100 EUR")
                .thenStatus(PaymentStatus.DECLINED);
    }

    @Test
    void leavesAChargedOrderToThoseNextInLine() {
        givenAccountWith("100 EUR")
                .whenPlaced("40 EUR")
                .whenCancelled()
                .thenPublished(processed("40 EUR"))
                .thenBalance("60 EUR")
                .thenStatus(PaymentStatus.CHARGED);
    }

    @Test
    void givesBackWhatWasChargedBeforeTheCancellationOnceItIsAsked() {
        givenAccountWith("100 EUR")
                .whenPlaced("40 EUR")
                .whenCancelled()
                .whenRefundRequested()
                .thenPublished(processed("40 EUR"), refunded("40 EUR"))
                .thenBalance("100 EUR");
    }

    @Test
    void takesAndGivesBackFreeGoodsWithoutALedgerEntry() {
        givenAccountWith("0 EUR")
                .whenPlaced("0 EUR")
                .whenRefundRequested()
                .thenPublished(processed("0 EUR"), refunded("0 EUR"))
                .thenBooked();
    }

    @Test
    void aRepeatedEventIsANoOp() {
        var unknown = Payment.of(ORDER);
        var cancelled = unknown.cancel(cancellationOf(ORDER));

        assertThat(cancelled.isNoOp(unknown)).isFalse();
        assertThat(cancelled.payment().cancel(cancellationOf(ORDER)).isNoOp(cancelled.payment()))
                .isTrue();
    }

    private static PaymentProcessed processed(String total) {
        return new PaymentProcessed(
                ORDER, ADA, money(total).amount(), money(total).currency());
    }

    private static PaymentRefunded refunded(String total) {
        return new PaymentRefunded(
                ORDER, ADA, money(total).amount(), money(total).currency());
    }

    private static PaymentDeclined declined(Reason reason, String detail) {
        return new PaymentDeclined(ORDER, ADA, reason, detail);
    }
}
