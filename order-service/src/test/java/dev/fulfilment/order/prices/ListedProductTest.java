package dev.fulfilment.order.prices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.events.Money;
import dev.fulfilment.events.ProductEvent.ProductListed;
import dev.fulfilment.events.ProductId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ListedProductTest {

    private final ListedProduct sofa = new ListedProduct(listed("500.00", 0));

    @Test
    void followsALaterListing() {
        sofa.listAs(listed("450.00", 1));

        assertThat(sofa.price()).isEqualTo(Money.of("450.00", "EUR"));
    }

    @Test
    void ignoresAnOlderListingThatIsRedelivered() {
        sofa.listAs(listed("450.00", 2));
        sofa.listAs(listed("480.00", 1));

        assertThat(sofa.price()).isEqualTo(Money.of("450.00", "EUR"));
    }

    /** While the old version of inventory-service still runs, and for what it has published. */
    @Test
    void followsAListingThatIsNotCountedAndGoesOnCounting() {
        sofa.listAs(listed("450.00", 2));
        sofa.listAs(listed("400.00", null));
        sofa.listAs(listed("480.00", 1));

        assertThat(sofa.price()).isEqualTo(Money.of("400.00", "EUR"));
    }

    private static ProductListed listed(String price, @Nullable Integer revision) {
        return new ProductListed(ProductId.of("sofa"), "A sofa", Money.of(price, "EUR"), revision);
    }
}
