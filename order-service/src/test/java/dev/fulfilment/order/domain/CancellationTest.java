package dev.fulfilment.order.domain;

import static dev.fulfilment.order.domain.AnOrder.ID;
import static dev.fulfilment.order.domain.AnOrder.allocated;
import static dev.fulfilment.order.domain.AnOrder.allocationRefused;
import static dev.fulfilment.order.domain.AnOrder.cancellationRefused;
import static dev.fulfilment.order.domain.AnOrder.cancellationRequested;
import static dev.fulfilment.order.domain.AnOrder.minute;
import static dev.fulfilment.order.domain.AnOrder.paid;
import static dev.fulfilment.order.domain.AnOrder.paymentRefused;
import static dev.fulfilment.order.domain.AnOrder.placed;
import static dev.fulfilment.order.domain.AnOrder.refunded;
import static dev.fulfilment.order.domain.AnOrder.refusedAsCancelled;
import static dev.fulfilment.order.domain.AnOrder.shipmentRefused;
import static dev.fulfilment.order.domain.AnOrder.shipped;
import static dev.fulfilment.order.domain.Given.given;
import static dev.fulfilment.order.domain.Given.nothing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.events.OrderStatus;
import dev.fulfilment.order.domain.OrderCommand.ExpireDeadline;
import dev.fulfilment.order.domain.OrderCommand.RecordPayment;
import dev.fulfilment.order.domain.OrderCommand.RecordShipment;
import dev.fulfilment.order.domain.OrderCommand.RequestCancellation;
import dev.fulfilment.order.domain.OrderEvent.CancellationRequested;
import dev.fulfilment.order.domain.OrderEvent.Paid;
import dev.fulfilment.order.domain.Rejection.NeverPlaced;
import dev.fulfilment.order.domain.Rejection.TooLateToCancel;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CancellationTest {

    private static final RequestCancellation CANCEL = new RequestCancellation(ID, "ordered the wrong size");
    private static final ExpireDeadline TOO_LONG = new ExpireDeadline(ID, minute(1));

    static Stream<Given> underWay() {
        return Stream.of(given(placed()), given(placed(), paid()), given(placed(), paid(), allocated()));
    }

    static Stream<Given> tooLate() {
        return Stream.of(
                given(placed(), cancellationRequested()),
                given(placed(), paymentRefused()),
                given(placed(), paid(), allocationRefused()),
                given(placed(), paid(), allocationRefused(), refunded()),
                given(placed(), paid(), allocated(), shipped()));
    }

    @ParameterizedTest
    @MethodSource("underWay")
    void isRequestedWhileTheOrderGoesForward(Given order) {
        order.whenAt(minute(2), CANCEL).then(cancellationRequested());
    }

    @ParameterizedTest
    @MethodSource("tooLate")
    void isRefusedWhenTheOrderDoesNotGoForwardAnyMore(Given order) {
        order.when(CANCEL).thenRejected(new TooLateToCancel(order.state().status()));
    }

    @Test
    void ofAnOrderThatIsNotThereIsRefused() {
        nothing().when(CANCEL).thenRejected(new NeverPlaced());
    }

    @Test
    void endsWhenNothingWasCharged() {
        var order =
                given(placed(), cancellationRequested(), refusedAsCancelled()).order();

        assertThat(order.status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(order.failure()).contains(cancellationRequested());
    }

    @Test
    void endsWhenTheMoneyIsBackAndNotBefore() {
        var lost = given(placed(), paid(), allocated(), cancellationRequested(), shipmentRefused());

        assertThat(lost.order().status()).isEqualTo(OrderStatus.CANCELLING);
        assertThat(given(placed(), paid(), allocated(), cancellationRequested(), shipmentRefused(), refunded())
                        .order()
                        .status())
                .isEqualTo(OrderStatus.CANCELLED);
    }

    @Test
    void namesWhatStoppedTheOrderWhereThatWasSomethingElse() {
        var order = given(placed(), cancellationRequested(), paymentRefused()).order();

        assertThat(order.failure()).contains(paymentRefused());
    }

    @Test
    void isRefusedWhenTheGoodsHadLeft() {
        given(placed(), paid(), allocated(), cancellationRequested())
                .whenAt(minute(3), new RecordShipment(ID, "TRACK-1", 0))
                .then(shipped(), cancellationRefused());

        var order = given(placed(), paid(), allocated(), cancellationRequested(), shipped(), cancellationRefused())
                .order();
        assertThat(order.status()).isEqualTo(OrderStatus.COMPLETED);
        assertThat(order.failure()).isEmpty();
        assertThat(order.cancellation().flatMap(Cancellation::refused)).contains("the goods had left the house");
    }

    @ParameterizedTest
    @MethodSource("underWay")
    void isRequestedWhenAStepIsNotThereInTime(Given order) {
        var step = order.state().pendingStep().orElseThrow().name().toLowerCase(Locale.ROOT);

        order.whenAt(minute(5), TOO_LONG)
                .then(new CancellationRequested(
                        "DEADLINE_MISSED", step + " was expected by 2026-11-23T10:01:00Z", minute(5)));
    }

    @ParameterizedTest
    @MethodSource("tooLate")
    void isRequestedByNoDeadlineWhenTheOrderDoesNotGoForwardAnyMore(Given order) {
        order.when(TOO_LONG).thenNothing();
    }

    @Test
    void goesOnWhenWhatWasMissedArrives() {
        given(placed(), new CancellationRequested("DEADLINE_MISSED", "payment", minute(5)))
                .whenAt(minute(6), new RecordPayment(ID))
                .then(new Paid(minute(6)));
    }
}
