package dev.fulfilment.order.domain;

import dev.fulfilment.events.OrderStatus;
import dev.fulfilment.events.ProductId;

/** Why an order says no. Lines are counted from 0. */
public sealed interface Refusal {

    record AlreadyThere() implements Refusal {}

    record AlreadyPlaced() implements Refusal {}

    record NeverPlaced() implements Refusal {}

    record NothingOrdered() implements Refusal {}

    record NoAddress() implements Refusal {}

    record SameProductTwice(int line) implements Refusal {}

    record MixedCurrencies(int line) implements Refusal {}

    record NotListed(int line) implements Refusal {}

    record OtherCurrency() implements Refusal {}

    record TooManyOfAProduct() implements Refusal {}

    record TooManyLines() implements Refusal {}

    record TotalTooLarge() implements Refusal {}

    record NotInTheDraft(ProductId productId) implements Refusal {}

    record OnlyADraft() implements Refusal {}

    /** What was placed is placed. */
    record ItemsAreFixed() implements Refusal {}

    /** The order ships, or is undone: neither can be helped any more. */
    record TooLateToCancel(OrderStatus status) implements Refusal {}

    record TooLateForAnotherAddress(OrderStatus status) implements Refusal {}
}
