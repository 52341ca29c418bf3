package dev.fulfilment.order.api;

import dev.fulfilment.events.Money;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.order.domain.Rejection;
import dev.fulfilment.order.domain.Rejection.AlreadyPlaced;
import dev.fulfilment.order.domain.Rejection.AlreadyThere;
import dev.fulfilment.order.domain.Rejection.ItemsAreFixed;
import dev.fulfilment.order.domain.Rejection.MixedCurrencies;
import dev.fulfilment.order.domain.Rejection.NeverPlaced;
import dev.fulfilment.order.domain.Rejection.NoAddress;
import dev.fulfilment.order.domain.Rejection.NotInTheDraft;
import dev.fulfilment.order.domain.Rejection.NotListed;
import dev.fulfilment.order.domain.Rejection.NothingOrdered;
import dev.fulfilment.order.domain.Rejection.OnlyADraft;
import dev.fulfilment.order.domain.Rejection.OtherCurrency;
import dev.fulfilment.order.domain.Rejection.SameProductTwice;
import dev.fulfilment.order.domain.Rejection.TooLateForAnotherAddress;
import dev.fulfilment.order.domain.Rejection.TooLateToCancel;
import dev.fulfilment.order.domain.Rejection.TooManyLines;
import dev.fulfilment.order.domain.Rejection.TooManyOfAProduct;
import dev.fulfilment.order.domain.Rejection.TotalTooLarge;
import dev.fulfilment.service.web.Conflict;
import dev.fulfilment.service.web.NotFound;
import dev.fulfilment.service.web.Unprocessable;

/** Maps a domain rejection to an HTTP problem (RFC 9457). */
public final class RejectionMapper {

    private RejectionMapper() {}

    public static RuntimeException of(OrderId orderId, Rejection rejection) {
        return switch (rejection) {
            case AlreadyThere _ -> new Conflict("Order %s exists already".formatted(orderId));
            case AlreadyPlaced _ -> new Conflict("Order %s is placed already".formatted(orderId));
            case NeverPlaced _ -> new NotFound("order", orderId);
            case NothingOrdered _ -> new Unprocessable("items", "must have at least one line");
            case SameProductTwice(int line) ->
                productOf(line, "must be a different product from those of the lines above");
            case MixedCurrencies(int line) -> productOf(line, "must be priced in the currency of the first line");
            case NotListed(int line) -> unknownProduct(line);
            case TotalTooLarge _ ->
                new Unprocessable("items", "must be at most %s in total".formatted(Money.MAX.toPlainString()));
            case TooManyLines _ -> new Unprocessable("items", "must have at most 10000 lines");
            case TooManyOfAProduct _ ->
                new Unprocessable("quantity", "must be at most 1000000, including the quantity in the draft");
            case OtherCurrency _ -> new Unprocessable("productId", "must be priced in the currency of the draft");
            case NoAddress _ -> new Unprocessable("shippingAddress", "must be known before the order is placed");
            case NotInTheDraft(var productId) -> new NotFound("item", productId);
            case OnlyADraft _ -> new Conflict("Order %s is a draft: there is nothing to cancel".formatted(orderId));
            case ItemsAreFixed _ ->
                new Conflict("Order %s is placed: its items can no longer be changed".formatted(orderId));
            case TooLateToCancel(var status) ->
                new Conflict("Order %s is %s: it cannot be cancelled".formatted(orderId, status));
            case TooLateForAnotherAddress(var status) ->
                new Conflict("Order %s is %s: its address cannot be changed".formatted(orderId, status));
        };
    }

    static Unprocessable unknownProduct(int line) {
        return productOf(line, "must be a listed product");
    }

    private static Unprocessable productOf(int line, String rule) {
        return new Unprocessable("items[%d].productId".formatted(line), rule);
    }
}
