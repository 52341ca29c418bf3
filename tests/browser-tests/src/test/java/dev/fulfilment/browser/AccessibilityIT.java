package dev.fulfilment.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Accessibility: axe-core rules, phone width and keyboard operation, for every view. */
class AccessibilityIT {

    private static final String ALL_VIEWS = "#/,#/orders,#/orders/{order},#/services,#/audit,#/statistics";
    private static final String WIDER_THAN_THE_WINDOW =
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    @RegisterExtension
    private final BrowserWindow window = new BrowserWindow();

    private String order;

    @BeforeEach
    void placeAnOrder() {
        window.api().openAccount("alva");
        order = window.api().placeOrder("alva");
    }

    @ParameterizedTest
    @ValueSource(strings = {"LIGHT", "DARK"})
    void noViewViolatesAnAxeRule(ColorScheme colours) {
        var page = window.open("/");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
        for (var view : views()) {
            show(page, view);
            var found = new AxeBuilder(page).analyze().getViolations();
            Assertions.assertThat(found)
                    .as(view)
                    .allSatisfy(each -> Assertions.fail("%s: %s", each.getHelp(), each.getNodes()));
        }
    }

    @Test
    void noViewIsWiderThanAPhone() {
        var page = window.open("/");
        page.setViewportSize(390, 844);
        for (var view : views()) {
            show(page, view);
            Assertions.assertThat((int) page.evaluate(WIDER_THAN_THE_WINDOW))
                    .as(view)
                    .isZero();
            window.screenshot("phone" + view.replaceAll("\\W", "-").replace(order, "order"));
        }
    }

    @Test
    void anOrderIsPlacedWithTheKeyboardAlone() {
        var page = window.open("/");
        var elements = new PageElements(page);
        assertThat(page.getByLabel("Product")).containsText(ServiceApi.PRODUCT);
        page.keyboard().press("Tab");
        assertThat(elements.link("Skip to content")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.MAIN)).isFocused();
        for (var presses = 0; presses < 10 && !isFocused(page, "customerId"); presses++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().type("alva");
        page.keyboard().press("Enter");

        elements.awaitState(elements.placedOrder(), "Completed in");
    }

    private static boolean isFocused(Page page, String field) {
        return (boolean) page.evaluate("name => document.activeElement.name === name", field);
    }

    private String[] views() {
        return ALL_VIEWS.replace("{order}", order).split(",");
    }

    private static void show(Page page, String view) {
        page.navigate(LocalStack.up().page() + "/" + view);
        assertThat(page.locator("#connection")).hasText("Live");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .not()
                .isEmpty();
    }
}
