package dev.fulfilment.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MonitorAwayIT {

    @RegisterExtension
    private final Visit visit = new Visit();

    @AfterEach
    void startWhatAFailedTestHasStopped() {
        LocalStack.up().startAll();
    }

    @Test
    void aPageSaysThatItIsBehindAndGoesOnByItselfAfterTheRestart() {
        visit.shop().openAccount("mona");
        var page = visit.at("/");
        var look = new Look(page);
        assertThat(page.locator("#connection")).hasText("Live");

        LocalStack.up().fulfil("stop", "monitor");
        assertThat(page.locator("#connection")).hasText("Reconnecting");
        LocalStack.up().fulfil("stop", "shipping");
        var order = visit.shop().place("mona");
        LocalStack.up().fulfil("start", "monitor");

        assertThat(page.locator("#connection")).hasText("Live");
        look.awaitState(order, "for shipping-service");
        LocalStack.up().fulfil("start", "shipping");
        look.awaitState(order, "Completed in");
    }
}
