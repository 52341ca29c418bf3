package dev.fulfilment.order.domain;

import dev.fulfilment.events.Money;
import dev.fulfilment.events.ProductId;
import dev.fulfilment.order.domain.Rejection.MixedCurrencies;
import dev.fulfilment.order.domain.Rejection.NothingOrdered;
import dev.fulfilment.order.domain.Rejection.OtherCurrency;
import dev.fulfilment.order.domain.Rejection.SameProductTwice;
import dev.fulfilment.order.domain.Rejection.TooManyLines;
import dev.fulfilment.order.domain.Rejection.TooManyOfAProduct;
import dev.fulfilment.order.domain.Rejection.TotalTooLarge;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lines that are not validated yet: together they may break a rule of orders. */
public record Basket(List<OrderLine> lines) {

    static final int MOST_LINES = 10_000;
    static final int MOST_OF_A_PRODUCT = 1_000_000;

    Optional<Rejection> rejection() {
        if (lines.isEmpty()) {
            return Optional.of(new NothingOrdered());
        }
        return rejectionOfALine().or(this::rejectionOfTheTotal);
    }

    public Money total() {
        return new Money(sum(), currency());
    }

    /** The rule that adding this line would break. */
    Optional<Rejection> rejectionOf(OrderLine more) {
        if (!lines.isEmpty() && !more.unitPrice().currency().equals(currency())) {
            return Optional.of(new OtherCurrency());
        }
        if (quantityOf(more.productId()) + more.quantity() > MOST_OF_A_PRODUCT) {
            return Optional.of(new TooManyOfAProduct());
        }
        var fuller = and(more);
        return fuller.lines.size() > MOST_LINES ? Optional.of(new TooManyLines()) : fuller.rejectionOfTheTotal();
    }

    /** Merges the line into that of the same product, at the later price. */
    Basket and(OrderLine more) {
        var all = new ArrayList<>(lines);
        var place = placeOf(more.productId());
        if (place < 0) {
            all.add(more);
        } else {
            all.set(
                    place,
                    new OrderLine(more.productId(), lines.get(place).quantity() + more.quantity(), more.unitPrice()));
        }
        return new Basket(all);
    }

    Basket without(ProductId productId) {
        return new Basket(lines.stream()
                .filter(line -> !line.productId().equals(productId))
                .toList());
    }

    /** The same lines at these prices. */
    Basket at(Map<ProductId, Money> prices) {
        return new Basket(lines.stream()
                .map(line -> new OrderLine(line.productId(), line.quantity(), priceOf(line, prices)))
                .toList());
    }

    private static Money priceOf(OrderLine line, Map<ProductId, Money> prices) {
        @Nullable Money price = prices.get(line.productId());
        return price == null ? line.unitPrice() : price;
    }

    private long quantityOf(ProductId productId) {
        var place = placeOf(productId);
        return place < 0 ? 0 : lines.get(place).quantity();
    }

    private int placeOf(ProductId productId) {
        return lines.stream().map(OrderLine::productId).toList().indexOf(productId);
    }

    private Optional<Rejection> rejectionOfALine() {
        Set<ProductId> products = new HashSet<>();
        for (int line = 0; line < lines.size(); line++) {
            if (!products.add(lines.get(line).productId())) {
                return Optional.of(new SameProductTwice(line));
            }
            if (!lines.get(line).unitPrice().currency().equals(currency())) {
                return Optional.of(new MixedCurrencies(line));
            }
        }
        return Optional.empty();
    }

    private Optional<Rejection> rejectionOfTheTotal() {
        return sum().compareTo(Money.MAX) > 0 ? Optional.of(new TotalTooLarge()) : Optional.empty();
    }

    private BigDecimal sum() {
        return lines.stream().map(OrderLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Currency currency() {
        return lines.getFirst().unitPrice().currency();
    }
}
