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
 * Opens a browser window for each test. Fails the test on a script exception, a violation of the content security policy
 * or a request to another origin. Takes a screenshot of a failed test.
 */
final class BrowserWindow implements BeforeEachCallback, AfterEachCallback {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final int TIMEOUT_MILLIS = 30_000;

    private static boolean productAdded;

    private final Queue<String> violations = new ConcurrentLinkedQueue<>();
    private @Nullable Page page;

    @Override
    public void beforeEach(ExtensionContext test) {
        PlaywrightAssertions.setDefaultAssertionTimeout(TIMEOUT_MILLIS);
        var context = Chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(1280, 900));
        context.setDefaultTimeout(TIMEOUT_MILLIS);
        var newPage = context.newPage();
        watch(newPage);
        page = newPage;
        if (!productAdded) {
            addProduct();
            productAdded = true;
        }
    }

    /** Adds the example product that the page offers while a new stack has no products. */
    private void addProduct() {
        var page = open("/");
        new PageElements(page).button("Add an example product").click();
        PlaywrightAssertions.assertThat(page.getByLabel("Product")).containsText(ServiceApi.PRODUCT);
        api().awaitPriceList();
    }

    private void watch(Page newPage) {
        newPage.onPageError(violations::add);
        newPage.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                violations.add(message.text());
            }
        });
        newPage.onRequest(request -> {
            if (!request.url().startsWith(LocalStack.up().page() + "/")) {
                violations.add("a request to " + request.url());
            }
        });
    }

    private Page page() {
        return requireNonNull(page);
    }

    ServiceApi api() {
        return new ServiceApi(page().request());
    }

    /** Opens the page at a path, for example {@code "/"}. */
    Page open(String path) {
        page().navigate(LocalStack.up().page() + path);
        return page();
    }

    void screenshot(String name) {
        page().screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }

    @Override
    public void afterEach(ExtensionContext test) {
        try {
            if (test.getExecutionException().isPresent()) {
                screenshot(test.getRequiredTestMethod().getName());
            }
            assertThat(violations).isEmpty();
        } finally {
            page().context().close();
        }
    }
}
