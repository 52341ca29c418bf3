package dev.fulfilment.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A user places orders on the page and follows their sagas. */
class WatchedOrderIT {

    @RegisterExtension
    private final BrowserWindow window = new BrowserWindow();

    private Page page;
    private PageElements elements;

    @BeforeEach
    void open() {
        page = window.open("/");
        elements = new PageElements(page);
    }

    @AfterEach
    void restartServicesThatAFailedTestStopped() {
        LocalStack.up().startAll();
    }

    @Test
    void showsAPlacedOrderUntilItCompletes() {
        window.api().openAccount("olga");
        elements.placeOrder("olga", "DE");
        var order = elements.placedOrder();

        elements.awaitState(order, "Completed in");
        assertThat(elements.row(order).getByRole(AriaRole.LISTITEM))
                .containsText(new String[] {"Placed done", "Charged done", "Allocated done", "Shipped done"});
    }

    @Test
    void showsTheCompensationOfAnOrderThatCannotBeShipped() {
        window.api().openAccount("rosa");
        elements.placeOrder("rosa", "AQ");
        var order = elements.placedOrder();

        elements.awaitState(order, "Cancelled in .*: country not served");
        assertThat(elements.row(order).getByRole(AriaRole.LISTITEM))
                .containsText(
                        new String[] {"Placed done", "Charged compensated", "Allocated compensated", "Shipped failed"});
        elements.row(order).getByRole(AriaRole.LINK).first().click();
        assertThat(timeline().last()).isVisible();
        assertThat(timeline().getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setLevel(3)))
                .containsText(new String[] {"ShipmentFailed", "InventoryReleased", "RefundPayment", "PaymentRefunded"});
        window.screenshot("refund");
    }

    @Test
    void compensatesACancelledOrder() {
        window.api().openAccount("carla");
        // shipping-service consumes the cancellation while inventory-service is stopped, so nothing ships in any event
        // order.
        elements.switchService("inventory-service", "Stop");
        elements.placeOrder("carla", "DE");
        var order = elements.placedOrder();
        elements.awaitState(order, "for inventory-service");

        elements.row(order).getByRole(AriaRole.LINK).first().click();
        page.getByLabel("Reason").fill("bought the wrong one");
        elements.button("Cancel this order").click();
        assertThat(page.getByText("Cancellation requested. If the order has not shipped"))
                .isVisible();
        page.goBack();
        elements.switchService("inventory-service", "Start");

        window.open("/#/orders/" + order);
        assertThat(elements.region("Saga status")).containsText("Cancelled");
        assertThat(events("PaymentRefunded")).hasCount(1);
    }

    @Test
    void showsAnOrderWaitingForAStoppedServiceUntilItsRestart() {
        window.api().openAccount("petra");
        elements.switchService("payment-service", "Stop");
        IntStream.range(0, 3).forEach(_ -> window.api().placeOrder("petra"));
        elements.placeOrder("petra", "DE");
        var order = elements.placedOrder();

        elements.awaitState(order, "Waiting.* for payment-service");
        assertThat(elements.region("Services").getByRole(AriaRole.ROW).filter(having("payment-service")))
                .containsText("unreachable");
        window.screenshot("waiting");
        elements.switchService("payment-service", "Start");
        elements.awaitState(order, "Completed in");
    }

    @Test
    void showsEveryEventWithItsPayloadAndItsTrace() {
        window.api().openAccount("tilda");
        var order = window.api().placeOrder("tilda");
        window.open("/#/orders/" + order);

        assertThat(events("OrderShipped")).hasCount(1);
        var charged = events("PaymentProcessed");
        charged.getByText("Payload").click();
        assertThat(charged.getByLabel("Payload")).containsText(Pattern.compile("\"customerId\": \"tilda\""));
        assertThat(charged.getByRole(AriaRole.LINK))
                .hasAttribute("href", Pattern.compile("http://127\\.0\\.0\\.1:\\d+/zipkin/traces/[0-9a-f]{32}"));
        window.screenshot("timeline");
    }

    @Test
    void marksAnInvalidFieldWithTheViolatedRule() {
        elements.placeOrder("olga", "Germany");
        var country = page.getByLabel("Country");
        assertThat(country).hasAttribute("aria-invalid", "true");
        assertThat(country).isFocused();
        org.assertj.core.api.Assertions.assertThat(
                        List.of(country.getAttribute("aria-describedby").split(" ")))
                .anySatisfy(id -> assertThat(page.locator("#" + id)).containsText("must"));
    }

    private Locator events(String type) {
        var heading = page.getByRole(
                AriaRole.HEADING,
                new Page.GetByRoleOptions().setLevel(3).setName(type).setExact(true));
        return timeline().filter(new Locator.FilterOptions().setHas(heading));
    }

    private Locator timeline() {
        return elements.region("Timeline").locator("> ol > li");
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
