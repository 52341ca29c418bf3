package dev.fulfilment.order;

import static org.awaitility.Awaitility.await;

import dev.fulfilment.events.Money;
import dev.fulfilment.events.ProductEvent.ProductListed;
import dev.fulfilment.events.ProductId;
import dev.fulfilment.order.prices.PriceList;
import dev.fulfilment.platform.spring.UpstreamPublisher;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.TestComponent;

/** Publishes the events of the other services, and lists products in the price list. */
@TestComponent
public final class UpstreamEvents extends UpstreamPublisher {

    private final PriceList prices;

    UpstreamEvents(PriceList prices, KafkaConnectionDetails kafka) {
        super(kafka);
        this.prices = prices;
    }

    /** Lists a product, and waits until order-service knows its price. */
    public void list(String product, String amount, String currency) {
        var productId = ProductId.of(product);
        var price = Money.of(amount, currency);
        publish(new ProductListed(productId, "A " + product, price, null));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> prices.of(List.of(productId)), known -> price.equals(known.get(productId)));
    }
}
