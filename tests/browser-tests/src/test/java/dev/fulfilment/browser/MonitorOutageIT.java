package dev.fulfilment.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MonitorOutageIT {

    @RegisterExtension
    private final BrowserWindow window = new BrowserWindow();

    @AfterEach
    void restartServicesThatAFailedTestStopped() {
        LocalStack.up().startAll();
    }

    @Test
    void thePageShowsReconnectingAndCatchesUpAfterTheRestart() {
        window.api().openAccount("mona");
        var page = window.open("/");
        var elements = new PageElements(page);
        assertThat(page.locator("#connection")).hasText("Live");

        LocalStack.up().fulfil("stop", "monitor");
        assertThat(page.locator("#connection")).hasText("Reconnecting");
        LocalStack.up().fulfil("stop", "shipping");
        var order = window.api().placeOrder("mona");
        LocalStack.up().fulfil("start", "monitor");

        assertThat(page.locator("#connection")).hasText("Live");
        elements.awaitState(order, "for shipping-service");
        LocalStack.up().fulfil("start", "shipping");
        elements.awaitState(order, "Completed in");
    }
}
