package dev.fulfilment.order.domain;

import static dev.fulfilment.order.domain.AnOrder.ADA;
import static dev.fulfilment.order.domain.AnOrder.BERLIN;
import static dev.fulfilment.order.domain.AnOrder.ID;
import static dev.fulfilment.order.domain.AnOrder.PARIS;
import static dev.fulfilment.order.domain.AnOrder.TEN_O_CLOCK;
import static dev.fulfilment.order.domain.AnOrder.line;
import static dev.fulfilment.order.domain.AnOrder.minute;
import static dev.fulfilment.order.domain.AnOrder.placed;
import static dev.fulfilment.order.domain.Given.given;
import static dev.fulfilment.order.domain.Given.nothing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.events.Money;
import dev.fulfilment.events.OrderStatus;
import dev.fulfilment.events.ProductId;
import dev.fulfilment.events.ShippingAddress;
import dev.fulfilment.order.domain.OrderCommand.AddItem;
import dev.fulfilment.order.domain.OrderCommand.ExpireDeadline;
import dev.fulfilment.order.domain.OrderCommand.OpenDraft;
import dev.fulfilment.order.domain.OrderCommand.PlaceDraft;
import dev.fulfilment.order.domain.OrderCommand.RecordPayment;
import dev.fulfilment.order.domain.OrderCommand.RemoveItem;
import dev.fulfilment.order.domain.OrderCommand.RequestCancellation;
import dev.fulfilment.order.domain.OrderCommand.UpdateShippingAddress;
import dev.fulfilment.order.domain.OrderEvent.DraftOpened;
import dev.fulfilment.order.domain.OrderEvent.ItemAdded;
import dev.fulfilment.order.domain.OrderEvent.ItemRemoved;
import dev.fulfilment.order.domain.OrderEvent.Placed;
import dev.fulfilment.order.domain.OrderEvent.ShippingAddressUpdated;
import dev.fulfilment.order.domain.Rejection.AlreadyPlaced;
import dev.fulfilment.order.domain.Rejection.ItemsAreFixed;
import dev.fulfilment.order.domain.Rejection.NeverPlaced;
import dev.fulfilment.order.domain.Rejection.NoAddress;
import dev.fulfilment.order.domain.Rejection.NotInTheDraft;
import dev.fulfilment.order.domain.Rejection.NotListed;
import dev.fulfilment.order.domain.Rejection.NothingOrdered;
import dev.fulfilment.order.domain.Rejection.OnlyADraft;
import dev.fulfilment.order.domain.Rejection.OtherCurrency;
import dev.fulfilment.order.domain.Rejection.SameProductTwice;
import dev.fulfilment.order.domain.Rejection.TooManyOfAProduct;
import dev.fulfilment.order.domain.Rejection.TotalTooLarge;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DraftTest {

    private static final ProductId LAMP = ProductId.of("lamp");
    private static final PlaceDraft PLACE = new PlaceDraft(ID, Map.of(LAMP, Money.of("6", "EUR")));

    @Test
    void isOpenedWithNothingInIt() {
        nothing().when(new OpenDraft(ID, ADA, List.of(), null)).then(opened(null));

        var draft = given(opened(null)).draft();
        assertThat(draft.status()).isEqualTo(OrderStatus.DRAFT);
        assertThat(draft.basket()).isEmpty();
        assertThat(draft.pendingStep()).isEmpty();
    }

    @Test
    void isOpenedWithSomethingInIt() {
        nothing()
                .when(new OpenDraft(ID, ADA, List.of(line("lamp", 1, "5", "EUR")), BERLIN))
                .then(opened(BERLIN), added("lamp", 1, "5"));
    }

    @Test
    void isNotOpenedWithTheSameProductTwice() {
        var lamps = List.of(line("lamp", 1, "5", "EUR"), line("lamp", 2, "5", "EUR"));

        nothing().when(new OpenDraft(ID, ADA, lamps, BERLIN)).thenRejected(new SameProductTwice(1));
    }

    @Test
    void addsUpWhatIsPutInAtTheLaterPrice() {
        var draft = given(opened(null), added("lamp", 1, "5"), added("desk", 1, "90"), added("lamp", 2, "7"))
                .draft();

        assertThat(draft.lines()).containsExactly(line("lamp", 3, "7", "EUR"), line("desk", 1, "90", "EUR"));
        assertThat(draft.basket().map(Basket::total)).contains(Money.of("111", "EUR"));
    }

    @Test
    void takesItemsInAndOut() {
        given(opened(null)).when(add("lamp", 1, "5", "EUR")).then(added("lamp", 1, "5"));
        given(opened(null), added("lamp", 1, "5"))
                .when(new RemoveItem(ID, LAMP))
                .then(new ItemRemoved(LAMP, TEN_O_CLOCK));
        assertThat(given(opened(null), added("lamp", 1, "5"), new ItemRemoved(LAMP, minute(1)))
                        .draft()
                        .lines())
                .isEmpty();
    }

    @Test
    void refusesWhatCouldNotBeOrdered() {
        var lamps = given(opened(null), added("lamp", 1, "5"));

        lamps.when(add("surfboard", 1, "5", "USD")).thenRejected(new OtherCurrency());
        lamps.when(add("lamp", 1_000_000, "5", "EUR")).thenRejected(new TooManyOfAProduct());
        lamps.when(add("yacht", 1, "999999999999.99", "EUR")).thenRejected(new TotalTooLarge());
        lamps.when(new RemoveItem(ID, ProductId.of("desk"))).thenRejected(new NotInTheDraft(ProductId.of("desk")));
    }

    @Test
    void getsAnAddressOnce() {
        given(opened(null))
                .when(new UpdateShippingAddress(ID, BERLIN))
                .then(new ShippingAddressUpdated(BERLIN, TEN_O_CLOCK));
        given(opened(BERLIN)).when(new UpdateShippingAddress(ID, BERLIN)).thenNothing();
        assertThat(given(opened(BERLIN), new ShippingAddressUpdated(PARIS, minute(1)))
                        .draft()
                        .shippingAddress())
                .isEqualTo(PARIS);
    }

    @Test
    void isPlacedAtThePricesOfNow() {
        var placed =
                new Placed(ID, ADA, List.of(line("lamp", 2, "6", "EUR")), Money.of("12", "EUR"), BERLIN, TEN_O_CLOCK);

        given(opened(BERLIN), added("lamp", 2, "5")).when(PLACE).then(placed);
        var order = given(opened(BERLIN), added("lamp", 2, "5"), placed).order();
        assertThat(order.version()).isEqualTo(3);
        assertThat(order.addressRevision()).isZero();
        assertThat(order.pendingStep()).contains(PendingStep.PAYMENT);
    }

    @Test
    void isNotPlacedBeforeItIsWhole() {
        given(opened(BERLIN)).when(PLACE).thenRejected(new NothingOrdered());
        given(opened(null), added("lamp", 1, "5")).when(PLACE).thenRejected(new NoAddress());
        given(opened(BERLIN), added("lamp", 1, "5"), added("desk", 1, "90"))
                .when(PLACE)
                .thenRejected(new NotListed(1));
    }

    @Test
    void isNoBusinessOfTheNeighboursNorOfTheClock() {
        given(opened(BERLIN)).when(new RecordPayment(ID)).thenRejected(new NeverPlaced());
        given(opened(BERLIN)).when(new RequestCancellation(ID, "no")).thenRejected(new OnlyADraft());
        given(opened(BERLIN)).when(new ExpireDeadline(ID, TEN_O_CLOCK)).thenNothing();
    }

    @Test
    void isNotChangedOnceItIsPlaced() {
        given(placed()).when(add("lamp", 1, "5", "EUR")).thenRejected(new ItemsAreFixed());
        given(placed()).when(new RemoveItem(ID, LAMP)).thenRejected(new ItemsAreFixed());
        given(placed()).when(PLACE).thenRejected(new AlreadyPlaced());
    }

    private static DraftOpened opened(@Nullable ShippingAddress address) {
        return new DraftOpened(ID, ADA, address, TEN_O_CLOCK);
    }

    private static ItemAdded added(String product, int quantity, String price) {
        return new ItemAdded(line(product, quantity, price, "EUR"), TEN_O_CLOCK);
    }

    private static AddItem add(String product, int quantity, String price, String currency) {
        return new AddItem(ID, line(product, quantity, price, currency));
    }
}
