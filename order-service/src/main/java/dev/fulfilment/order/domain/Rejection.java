package dev.fulfilment.order.domain;

import dev.fulfilment.events.OrderStatus;
import dev.fulfilment.events.ProductId;

/** Reasons to reject a command. Lines are counted from 0. */
public sealed interface Rejection {

    record AlreadyThere() implements Rejection {}

    record AlreadyPlaced() implements Rejection {}

    record NeverPlaced() implements Rejection {}

    record NothingOrdered() implements Rejection {}

    record NoAddress() implements Rejection {}

    record SameProductTwice(int line) implements Rejection {}

    record MixedCurrencies(int line) implements Rejection {}

    record NotListed(int line) implements Rejection {}

    record OtherCurrency() implements Rejection {}

    record TooManyOfAProduct() implements Rejection {}

    record TooManyLines() implements Rejection {}

    record TotalTooLarge() implements Rejection {}

    record NotInTheDraft(ProductId productId) implements Rejection {}

    record OnlyADraft() implements Rejection {}

    record ItemsAreFixed() implements Rejection {}

    /** The order is completed or already being cancelled. */
    record TooLateToCancel(OrderStatus status) implements Rejection {}

    record TooLateForAnotherAddress(OrderStatus status) implements Rejection {}
}
