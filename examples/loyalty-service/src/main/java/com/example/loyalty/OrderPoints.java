package com.example.loyalty;

import dev.fulfilment.events.CustomerId;
import dev.fulfilment.events.Money;
import dev.fulfilment.events.OrderId;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The points of one order. Pure, and independent of the order of its events: completion and refund come from different
 * topics, so either may arrive first.
 *
 * @param customer null until the order is completed
 * @param earned one point for every whole unit of money
 */
record OrderPoints(OrderId order, @Nullable CustomerId customer, long earned, boolean refunded) {

    static OrderPoints none(OrderId order) {
        return new OrderPoints(order, null, 0, false);
    }

    OrderPoints completed(CustomerId by, Money total) {
        var wholeUnits = total.amount().setScale(0, RoundingMode.DOWN).longValueExact();
        return new OrderPoints(order, by, wholeUnits, refunded);
    }

    OrderPoints withRefund() {
        return new OrderPoints(order, customer, earned, true);
    }

    long balance() {
        return refunded ? 0 : earned;
    }
}
