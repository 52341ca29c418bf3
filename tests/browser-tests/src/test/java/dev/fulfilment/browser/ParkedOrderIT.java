package dev.fulfilment.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An operator repairs an order with parked events, using the page only. */
class ParkedOrderIT {

    @RegisterExtension
    private final BrowserWindow window = new BrowserWindow();

    @AfterEach
    void restartServicesThatAFailedTestStopped() {
        LocalStack.up().startAll();
    }

    @Test
    void completesAfterThePoisonEventIsDiscardedAndTheOthersAreRedriven() {
        window.api().openAccount("paula");
        var page = window.open("/");
        var elements = new PageElements(page);
        elements.switchService("payment-service", "Stop");
        elements.placeOrder("paula", "DE");
        var order = elements.placedOrder();
        elements.region("Fault injection").getByLabel("Order id").fill(order);
        elements.button("Send a poison event").click();
        elements.switchService("payment-service", "Start");

        elements.awaitState(order, "parked by inventory-service");
        elements.link("Services").first().click();
        var parked = elements.region("Parked by inventory-service");
        var entries = parked.getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setLevel(4));
        assertThat(entries).hasCount(2);
        window.screenshot("parked");
        discardPoison(parked);
        assertThat(entries).hasCount(1);
        parked.getByText("Redrive", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(parked).containsText("Redriven: 1 event.");
        var shipping = elements.region("Parked by shipping-service");
        discardPoison(shipping);
        shipping.getByText("Redrive all", new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(shipping).containsText("Redriven: 1 event.");

        window.open("/#/orders/" + order);
        assertThat(elements.region("Saga status")).containsText("Completed");
    }

    /** Discards the undecodable record, which is the first parked event of its key. */
    private static void discardPoison(Locator parked) {
        var poison = parked.getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText("Undecodable record"))
                .first();
        poison.getByText("Discard", new Locator.GetByTextOptions().setExact(true))
                .click();
        poison.getByLabel("Reason").fill("sent on purpose");
        poison.getByText("Discard this event").click();
        assertThat(parked).containsText("Discarded.");
    }
}
