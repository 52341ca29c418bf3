package dev.fulfilment.order.prices;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.events.Money;
import dev.fulfilment.events.ProductEvent.ProductListed;
import dev.fulfilment.events.ProductId;
import dev.fulfilment.order.OrderServiceTest;
import dev.fulfilment.order.UpstreamEvents;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OrderServiceTest
class PriceListIT {

    private static final ProductId SOFA = ProductId.of("sofa");

    @Autowired
    UpstreamEvents upstream;

    @Autowired
    PriceRepository prices;

    @Test
    void knowsThePriceThatWasListedLast() {
        upstream.list("sofa", "500.00", "EUR");
        upstream.list("sofa", "450.00", "EUR");
        upstream.list("sofa", "60000", "JPY");

        assertThat(prices.of(List.of(SOFA))).containsEntry(SOFA, Money.of("60000", "JPY"));
    }

    @Test
    void leavesOutWhatWasNeverListed() {
        assertThat(prices.of(List.of(ProductId.of("unicorn")))).isEmpty();
    }

    @Test
    void listsOnceWhatIsToldTwice() {
        upstream.publishTwice(new ProductListed(ProductId.of("shelf"), "A shelf", Money.of("80.00", "EUR"), 0));
        upstream.list("shelf", "90.00", "EUR");

        assertThat(prices.of(List.of(ProductId.of("shelf")))).hasSize(1);
    }
}
