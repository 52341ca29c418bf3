package dev.fulfilment.order.write;

import dev.fulfilment.events.Money;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.order.domain.Refusal;
import dev.fulfilment.order.domain.Refusal.AlreadyPlaced;
import dev.fulfilment.order.domain.Refusal.MixedCurrencies;
import dev.fulfilment.order.domain.Refusal.NeverPlaced;
import dev.fulfilment.order.domain.Refusal.NothingOrdered;
import dev.fulfilment.order.domain.Refusal.SameProductTwice;
import dev.fulfilment.order.domain.Refusal.TotalTooLarge;
import dev.fulfilment.service.Conflict;
import dev.fulfilment.service.NotFound;
import dev.fulfilment.service.Unprocessable;

/** A named refusal in the words of HTTP. */
final class RefusalProblem {

    private RefusalProblem() {}

    static RuntimeException of(OrderId orderId, Refusal refusal) {
        return switch (refusal) {
            case AlreadyPlaced _ -> new Conflict("Order %s is placed already".formatted(orderId));
            case NeverPlaced _ -> new NotFound("order", orderId);
            case NothingOrdered _ -> new Unprocessable("items", "must have at least one line");
            case SameProductTwice(int line) -> productOf(line, "must be another product than those of the lines above");
            case MixedCurrencies(int line) -> productOf(line, "must be priced in the currency of the first line");
            case TotalTooLarge _ ->
                new Unprocessable("items", "must come to at most %s in total".formatted(Money.MAX.toPlainString()));
        };
    }

    static Unprocessable unknownProduct(int line) {
        return productOf(line, "must be a listed product");
    }

    private static Unprocessable productOf(int line, String rule) {
        return new Unprocessable("items[%d].productId".formatted(line), rule);
    }
}
