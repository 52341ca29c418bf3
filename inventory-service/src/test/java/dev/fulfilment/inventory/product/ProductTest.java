package dev.fulfilment.inventory.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.fulfilment.events.Money;
import dev.fulfilment.events.ProductEvent.ProductListed;
import dev.fulfilment.events.ProductId;
import org.junit.jupiter.api.Test;

class ProductTest {

    private static final ProductId DESK = ProductId.of("desk-oak");
    private static final Money PRICE = Money.of("99.99", "EUR");

    private final Product desk = new Product(DESK, "Oak desk", PRICE);

    @Test
    void publishesANewPrice() {
        var higher = Money.of("109.99", "EUR");
        assertThat(desk.relist("Oak desk", higher)).contains(new ProductListed(DESK, "Oak desk", higher, 1));
    }

    @Test
    void publishesANewName() {
        assertThat(desk.relist("Desk of oak", PRICE)).contains(new ProductListed(DESK, "Desk of oak", PRICE, 1));
    }

    @Test
    void countsWhatItTells() {
        assertThat(desk.listed().revision()).isZero();
        desk.relist("Desk of oak", PRICE);
        desk.relist("Desk of oak", PRICE);
        assertThat(desk.relist("Oak desk", PRICE)).contains(new ProductListed(DESK, "Oak desk", PRICE, 2));
    }

    @Test
    void hasNothingToTellWhenNothingChanged() {
        assertThat(desk.relist("Oak desk", Money.of("99.990", "EUR"))).isEmpty();
    }

    @Test
    void neverSetsAsideMoreThanIsAvailable() {
        desk.receive(5);
        desk.reserve(3);
        assertThatIllegalStateException()
                .isThrownBy(() -> desk.reserve(3))
                .withMessage("only 2 of desk-oak are available, not 3");
    }

    @Test
    void neverGivesBackMoreThanIsSetAside() {
        desk.receive(5);
        desk.reserve(3);
        desk.release(2);
        assertThatIllegalStateException()
                .isThrownBy(() -> desk.ship(2))
                .withMessage("only 1 of desk-oak are reserved, not 2");
    }
}
