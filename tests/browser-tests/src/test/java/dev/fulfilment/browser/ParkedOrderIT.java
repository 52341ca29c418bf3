package dev.fulfilment.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An operator finds an order that is stuck, and mends it, with nothing but the page. */
class ParkedOrderIT {

    @RegisterExtension
    private final Visit visit = new Visit();

    @AfterEach
    void startWhatAFailedTestHasStopped() {
        LocalStack.up().startAll();
    }

    @Test
    void goesOnOnceWhatBlocksItIsDiscardedAndWhatWaitsIsRedriven() {
        visit.shop().openAccount("paula");
        var page = visit.at("/");
        var look = new Look(page);
        look.turn("payment-service", "Stop");
        look.order("paula", "DE");
        var order = look.placed();
        look.region("Break something").getByLabel("Order").fill(order);
        look.button("Send a poison event").click();
        look.turn("payment-service", "Start");

        look.awaitState(order, "parked by inventory-service");
        look.link("Services").first().click();
        var parked = look.region("Parked by inventory-service");
        var entries = parked.getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setLevel(4));
        assertThat(entries).hasCount(2);
        visit.shoot("parked");
        discardPoison(parked);
        assertThat(entries).hasCount(1);
        parked.getByText("Redrive", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(parked).containsText("Redriven: 1 event.");
        var shipping = look.region("Parked by shipping-service");
        discardPoison(shipping);
        shipping.getByText("Redrive all").click();
        assertThat(shipping).containsText("Redriven: 1 event.");

        visit.at("/#/orders/" + order);
        assertThat(look.region("Where it stands")).containsText("Completed");
    }

    /** The first of its line; nothing can be made of it. */
    private static void discardPoison(Locator parked) {
        var poison = parked.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText("Unreadable record"))
                .first();
        poison.getByText("Discard", new Locator.GetByTextOptions().setExact(true))
                .click();
        poison.getByLabel("Reason").fill("sent on purpose");
        poison.getByText("Discard this event").click();
        assertThat(parked).containsText("Discarded.");
    }
}
