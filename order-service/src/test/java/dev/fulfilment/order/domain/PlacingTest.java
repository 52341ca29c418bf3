package dev.fulfilment.order.domain;

import static dev.fulfilment.order.domain.AnOrder.ADA;
import static dev.fulfilment.order.domain.AnOrder.BERLIN;
import static dev.fulfilment.order.domain.AnOrder.ID;
import static dev.fulfilment.order.domain.AnOrder.TEN_O_CLOCK;
import static dev.fulfilment.order.domain.AnOrder.line;
import static dev.fulfilment.order.domain.AnOrder.place;
import static dev.fulfilment.order.domain.AnOrder.placed;
import static dev.fulfilment.order.domain.Given.given;
import static dev.fulfilment.order.domain.Given.nothing;

import dev.fulfilment.events.Money;
import dev.fulfilment.order.domain.OrderCommand.RecordPayment;
import dev.fulfilment.order.domain.OrderEvent.Placed;
import dev.fulfilment.order.domain.Rejection.AlreadyPlaced;
import dev.fulfilment.order.domain.Rejection.MixedCurrencies;
import dev.fulfilment.order.domain.Rejection.NeverPlaced;
import dev.fulfilment.order.domain.Rejection.NothingOrdered;
import dev.fulfilment.order.domain.Rejection.SameProductTwice;
import dev.fulfilment.order.domain.Rejection.TotalTooLarge;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlacingTest {

    @Test
    void addsUpTheLinesExactly() {
        var desks = line("desk-oak", 2, "99.99", "EUR");
        var lamps = line("lamp", 3, "0.10", "EUR");

        nothing()
                .when(place(desks, lamps))
                .then(new Placed(ID, ADA, List.of(desks, lamps), Money.of("200.28", "EUR"), BERLIN, TEN_O_CLOCK));
    }

    @Test
    void refusesAnOrderOfNothing() {
        nothing().when(place()).thenRejected(new NothingOrdered());
    }

    @Test
    void refusesTheSameProductTwice() {
        nothing()
                .when(place(line("lamp", 1, "5", "EUR"), line("desk", 1, "9", "EUR"), line("lamp", 2, "5", "EUR")))
                .thenRejected(new SameProductTwice(2));
    }

    @Test
    void refusesToMixCurrencies() {
        nothing()
                .when(place(line("lamp", 1, "5", "EUR"), line("desk", 1, "9", "USD")))
                .thenRejected(new MixedCurrencies(1));
    }

    @Test
    void refusesATotalThatNoAmountCanHold() {
        nothing().when(place(line("yacht", 2, "999999999999.99", "EUR"))).thenRejected(new TotalTooLarge());
    }

    @Test
    void takesTheLargestTotalThatThereIs() {
        nothing()
                .when(place(line("yacht", 1, "999999999999.99", "EUR")))
                .then(new Placed(
                        ID,
                        ADA,
                        List.of(line("yacht", 1, "999999999999.99", "EUR")),
                        Money.of("999999999999.99", "EUR"),
                        BERLIN,
                        TEN_O_CLOCK));
    }

    @Test
    void refusesToBePlacedTwice() {
        given(placed()).when(place(line("lamp", 1, "5", "EUR"))).thenRejected(new AlreadyPlaced());
    }

    @Test
    void refusesFactsAboutAnOrderThatWasNeverPlaced() {
        nothing().when(new RecordPayment(ID)).thenRejected(new NeverPlaced());
    }
}
