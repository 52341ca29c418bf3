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

/** Somebody places orders on the page and watches what becomes of them. */
class WatchedOrderIT {

    @RegisterExtension
    private final Visit visit = new Visit();

    private Page page;
    private Look look;

    @BeforeEach
    void open() {
        page = visit.at("/");
        look = new Look(page);
    }

    @AfterEach
    void startWhatAFailedTestHasStopped() {
        LocalStack.up().startAll();
    }

    @Test
    void thatIsPlacedIsSeenToComplete() {
        visit.shop().openAccount("olga");
        look.order("olga", "DE");
        var order = look.placed();

        look.awaitState(order, "Completed in");
        assertThat(look.row(order).getByRole(AriaRole.LISTITEM))
                .containsText(new String[] {"Placed done", "Paid done", "Allocated done", "Shipped done"});
    }

    @Test
    void thatCannotBeShippedIsSeenToBeUndoneAndRefunded() {
        visit.shop().openAccount("rosa");
        look.order("rosa", "AQ");
        var order = look.placed();

        look.awaitState(order, "Cancelled in .*: country not served");
        assertThat(look.row(order).getByRole(AriaRole.LISTITEM))
                .containsText(new String[] {"Placed done", "Paid undone", "Allocated undone", "Shipped refused"});
        look.row(order).getByRole(AriaRole.LINK).first().click();
        assertThat(timeline().last()).isVisible();
        assertThat(timeline().getByRole(AriaRole.HEADING, new Locator.GetByRoleOptions().setLevel(3)))
                .containsText(new String[] {"ShipmentFailed", "InventoryReleased", "RefundPayment", "PaymentRefunded"});
        visit.shoot("refund");
    }

    @Test
    void thatIsCancelledIsUndoneOnceItIsHeardOf() {
        visit.shop().openAccount("carla");
        // Shipping hears of the cancellation meanwhile: whatever inventory hears first then, nothing leaves.
        look.turn("inventory-service", "Stop");
        look.order("carla", "DE");
        var order = look.placed();
        look.awaitState(order, "for inventory-service");

        look.row(order).getByRole(AriaRole.LINK).first().click();
        page.getByLabel("Reason").fill("bought the wrong one");
        look.button("Cancel this order").click();
        assertThat(page.getByText("The services are asked to stop it.")).isVisible();
        page.goBack();
        look.turn("inventory-service", "Start");

        visit.at("/#/orders/" + order);
        assertThat(look.region("Where it stands")).containsText("Cancelled");
        assertThat(events("PaymentRefunded")).hasCount(1);
    }

    @Test
    void waitsWhilePaymentIsStoppedAndIsFinishedAfterTheRestart() {
        visit.shop().openAccount("petra");
        look.turn("payment-service", "Stop");
        IntStream.range(0, 3).forEach(_ -> visit.shop().place("petra"));
        look.order("petra", "DE");
        var order = look.placed();

        look.awaitState(order, "Waits.* for payment-service");
        assertThat(look.region("Services").getByRole(AriaRole.ROW).filter(having("payment-service")))
                .containsText("AWAY");
        visit.shoot("waiting");
        look.turn("payment-service", "Start");
        look.awaitState(order, "Completed in");
    }

    @Test
    void tellsEveryEventWithItsPayloadAndItsTrace() {
        visit.shop().openAccount("tilda");
        var order = visit.shop().place("tilda");
        visit.at("/#/orders/" + order);

        assertThat(events("OrderShipped")).hasCount(1);
        var charged = events("PaymentProcessed");
        charged.getByText("Payload").click();
        assertThat(charged.getByLabel("Payload")).containsText(Pattern.compile("\"customerId\": \"tilda\""));
        assertThat(charged.getByRole(AriaRole.LINK))
                .hasAttribute("href", Pattern.compile("http://127\\.0\\.0\\.1:\\d+/zipkin/traces/[0-9a-f]{32}"));
        visit.shoot("timeline");
    }

    @Test
    void thatIsNotRightIsToldFieldAndRule() {
        look.order("olga", "Germany");
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
        return look.region("Timeline").locator("> ol > li");
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }
}
