package dev.fulfilment.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** The page as somebody finds things on it who cannot see it: by what they are, and how they are called. */
record Look(Page page) {

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The row of an order, on the board or in the list. */
    Locator row(String order) {
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHas(link(order)));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    /** The panel or part of that name. */
    Locator region(String name) {
        return page.getByRole(
                AriaRole.REGION, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Fills in the form and sends it. */
    void order(String customer, String country) {
        page.getByLabel("Customer").fill(customer);
        page.getByLabel("Product").selectOption(product());
        page.getByLabel("Country").fill(country);
        button("Place order").click();
    }

    private String product() {
        var option = page.getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText(Shop.PRODUCT))
                .first();
        return option.getAttribute("value");
    }

    /** The id of the order that the form has placed. */
    String placed() {
        var said = region("Place an order")
                .getByRole(AriaRole.STATUS)
                .filter(new Locator.FilterOptions().setHasText("is placed"));
        return said.getByRole(AriaRole.LINK).getAttribute("title");
    }

    void awaitState(String order, String state) {
        assertThat(row(order)).containsText(Pattern.compile(state));
    }

    void turn(String service, String verb) {
        button(verb + " " + service).click();
        assertThat(region("Break something").getByRole(AriaRole.STATUS).first())
                .containsText("Stop".equals(verb) ? "is stopped" : "runs again");
    }
}
