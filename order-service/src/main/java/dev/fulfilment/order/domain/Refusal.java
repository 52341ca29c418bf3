package dev.fulfilment.order.domain;

/** Why an order says no. Lines are counted from 0. */
public sealed interface Refusal {

    record AlreadyPlaced() implements Refusal {}

    record NeverPlaced() implements Refusal {}

    record NothingOrdered() implements Refusal {}

    record SameProductTwice(int line) implements Refusal {}

    record MixedCurrencies(int line) implements Refusal {}

    record TotalTooLarge() implements Refusal {}
}
