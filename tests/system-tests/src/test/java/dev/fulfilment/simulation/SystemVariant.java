package dev.fulfilment.simulation;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Variant of the suite: the reactions of each participant and the disabled safeguards. */
record SystemVariant(
        Reaction<Orders> orders,
        Reaction<Payments> payments,
        Reaction<Inventory> inventory,
        Reaction<Shipping> shipping,
        Reaction<View> view,
        Set<DisabledSafeguard> disabledSafeguards) {

    static final SystemVariant PRODUCTION = new SystemVariant(
            Orders::on, Payments::on, Inventory::on, Shipping::on, View::on, EnumSet.noneOf(DisabledSafeguard.class));

    SystemVariant with(DisabledSafeguard safeguard) {
        var more = EnumSet.copyOf(disabledSafeguards);
        more.add(safeguard);
        return new SystemVariant(orders, payments, inventory, shipping, view, more);
    }

    SystemVariant orders(UnaryOperator<Reaction<Orders>> change) {
        return new SystemVariant(change.apply(orders), payments, inventory, shipping, view, disabledSafeguards);
    }

    SystemVariant payments(UnaryOperator<Reaction<Payments>> change) {
        return new SystemVariant(orders, change.apply(payments), inventory, shipping, view, disabledSafeguards);
    }

    SystemVariant inventory(UnaryOperator<Reaction<Inventory>> change) {
        return new SystemVariant(orders, payments, change.apply(inventory), shipping, view, disabledSafeguards);
    }

    SystemVariant shipping(UnaryOperator<Reaction<Shipping>> change) {
        return new SystemVariant(orders, payments, inventory, change.apply(shipping), view, disabledSafeguards);
    }

    SystemVariant view(UnaryOperator<Reaction<View>> change) {
        return new SystemVariant(orders, payments, inventory, shipping, change.apply(view), disabledSafeguards);
    }
}
