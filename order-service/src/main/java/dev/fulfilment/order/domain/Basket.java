package dev.fulfilment.order.domain;

import dev.fulfilment.events.Money;
import dev.fulfilment.events.ProductId;
import dev.fulfilment.order.domain.Refusal.MixedCurrencies;
import dev.fulfilment.order.domain.Refusal.NothingOrdered;
import dev.fulfilment.order.domain.Refusal.SameProductTwice;
import dev.fulfilment.order.domain.Refusal.TotalTooLarge;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The lines that somebody wants to order, before it is known whether they can make an order. */
record Basket(List<OrderLine> lines) {

    Optional<Refusal> objection() {
        if (lines.isEmpty()) {
            return Optional.of(new NothingOrdered());
        }
        return objectionToALine().or(this::objectionToTheTotal);
    }

    Money total() {
        return new Money(sum(), currency());
    }

    private Optional<Refusal> objectionToALine() {
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

    private Optional<Refusal> objectionToTheTotal() {
        return sum().compareTo(Money.MAX) > 0 ? Optional.of(new TotalTooLarge()) : Optional.empty();
    }

    private BigDecimal sum() {
        return lines.stream().map(OrderLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Currency currency() {
        return lines.getFirst().unitPrice().currency();
    }
}
