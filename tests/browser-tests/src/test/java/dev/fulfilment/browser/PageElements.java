package dev.fulfilment.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** Finds elements of the page as a screen reader does: by ARIA role and accessible name. */
record PageElements(Page page) {

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Returns the table row of an order, on the board or in the orders view. */
    Locator row(String order) {
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHas(link(order)));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    /** Returns the panel or section with that name. */
    Locator region(String name) {
        return page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Fills in the order form and submits it. */
    void placeOrder(String customer, String country) {
        page.getByLabel("Customer").fill(customer);
        page.getByLabel("Product").selectOption(product());
        page.getByLabel("Country").fill(country);
        button("Place order").click();
    }

    private String product() {
        var option = page.getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText(ServiceApi.PRODUCT))
                .first();
        return option.getAttribute("value");
    }

    /** Returns the id of the order that the form has placed. */
    String placedOrder() {
        var outcome = region("Place an order")
                .getByRole(AriaRole.STATUS)
                .filter(new Locator.FilterOptions().setHasText("is placed"));
        return outcome.getByRole(AriaRole.LINK).getAttribute("title");
    }

    void awaitState(String order, String state) {
        assertThat(row(order)).containsText(Pattern.compile(state));
    }

    void switchService(String service, String verb) {
        button(verb + " " + service).click();
        assertThat(region("Fault injection").getByRole(AriaRole.STATUS).first())
                .containsText("Stop".equals(verb) ? "is stopped" : "is running");
    }
}
