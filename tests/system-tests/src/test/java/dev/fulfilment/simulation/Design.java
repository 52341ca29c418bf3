package dev.fulfilment.simulation;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/** How the suite is made: what each participant makes of what it hears, and what is wrong with the machinery. */
record Design(
        Reaction<Orders> orders,
        Reaction<Payments> payments,
        Reaction<Inventory> inventory,
        Reaction<Shipping> shipping,
        Reaction<View> view,
        Set<DisabledSafeguard> flaws) {

    static final Design AS_IT_IS = new Design(
            Orders::on, Payments::on, Inventory::on, Shipping::on, View::on, EnumSet.noneOf(DisabledSafeguard.class));

    Design with(DisabledSafeguard flaw) {
        var more = EnumSet.copyOf(flaws);
        more.add(flaw);
        return new Design(orders, payments, inventory, shipping, view, more);
    }

    Design orders(UnaryOperator<Reaction<Orders>> change) {
        return new Design(change.apply(orders), payments, inventory, shipping, view, flaws);
    }

    Design payments(UnaryOperator<Reaction<Payments>> change) {
        return new Design(orders, change.apply(payments), inventory, shipping, view, flaws);
    }

    Design inventory(UnaryOperator<Reaction<Inventory>> change) {
        return new Design(orders, payments, change.apply(inventory), shipping, view, flaws);
    }

    Design shipping(UnaryOperator<Reaction<Shipping>> change) {
        return new Design(orders, payments, inventory, change.apply(shipping), view, flaws);
    }

    Design view(UnaryOperator<Reaction<View>> change) {
        return new Design(orders, payments, inventory, shipping, change.apply(view), flaws);
    }
}
