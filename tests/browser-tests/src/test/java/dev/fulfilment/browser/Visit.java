package dev.fulfilment.browser;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A browser window of a test's own. When the test ends, nothing may have gone wrong that a person would not see: an exception
 * in a script, a breach of the content security policy, a request to somebody else. A test that fails leaves a screenshot.
 */
final class Visit implements BeforeEachCallback, AfterEachCallback {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final int PATIENCE_MILLIS = 30_000;

    private static boolean shopIsOpen;

    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private @Nullable Page page;

    @Override
    public void beforeEach(ExtensionContext test) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        var context = Chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1280, 900));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        var window = context.newPage();
        watch(window);
        page = window;
        if (!shopIsOpen) {
            openShop();
            shopIsOpen = true;
        }
    }

    /** A stack that is new has nothing to order: the page offers an example. */
    private void openShop() {
        var page = at("/");
        new Look(page).button("List an example product").click();
        PlaywrightAssertions.assertThat(page.getByLabel("Product")).containsText(Shop.PRODUCT);
        shop().awaitPriceList();
    }

    private void watch(Page window) {
        window.onPageError(faults::add);
        window.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                faults.add(message.text());
            }
        });
        window.onRequest(request -> {
            if (!request.url().startsWith(LocalStack.up().page() + "/")) {
                faults.add("a request to " + request.url());
            }
        });
    }

    private Page page() {
        return requireNonNull(page);
    }

    Shop shop() {
        return new Shop(page().request());
    }

    /** The page at that place, {@code "/"} for instance. */
    Page at(String place) {
        page().navigate(LocalStack.up().page() + place);
        return page();
    }

    void shoot(String name) {
        page().screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        try {
            if (test.getExecutionException().isPresent()) {
                shoot(test.getRequiredTestMethod().getName());
            }
            assertThat(faults).isEmpty();
        } finally {
            page().context().close();
        }
    }
}
