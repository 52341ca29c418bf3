package dev.fulfilment.simulation;

import static dev.fulfilment.simulation.Design.AS_IT_IS;

/** A suite with a bug, and the invariant that has to find it. */
enum Mutant {
    INVENTORY_KEEPS_NO_MARK(
            AS_IT_IS.inventory(LostMarks::ofInventory), Invariant.NO_STEP_AFTER_ITS_CANCELLATION_WAS_HEARD),
    SHIPPING_KEEPS_NO_MARK(
            AS_IT_IS.shipping(LostMarks::ofShipping), Invariant.NO_STEP_AFTER_ITS_CANCELLATION_WAS_HEARD),
    /** The order and its cancellation are of one key: payment needs its mark where that order is lost too. */
    PAYMENT_KEEPS_NO_MARK_AND_KEYS_NO_ORDER(
            AS_IT_IS.payments(LostMarks::ofPayment).with(DisabledSafeguard.NO_ORDER_OF_A_KEY),
            Invariant.NO_STEP_AFTER_ITS_CANCELLATION_WAS_HEARD),
    /** The inbox keeps a repeated request from a payment that would not ask, so it is off too. */
    REFUNDS_UNASKED_WITHOUT_AN_INBOX(
            AS_IT_IS.payments(OverCompensation::refundsUnasked).with(DisabledSafeguard.NO_INBOX),
            Invariant.MONEY_ADDS_UP),
    RELEASES_UNASKED_WITHOUT_AN_INBOX(
            AS_IT_IS.inventory(OverCompensation::releasesUnasked).with(DisabledSafeguard.NO_INBOX),
            Invariant.STOCK_ADDS_UP),
    RELEASES_TWICE(AS_IT_IS.inventory(OverCompensation::releasesTwice), Invariant.STOCK_ADDS_UP),
    KEEPS_WHAT_HAS_LEFT(AS_IT_IS.inventory(Mutations::keepsWhatHasLeft), Invariant.STOCK_ADDS_UP),
    STOPS_WHAT_HAS_LEFT(AS_IT_IS.shipping(Mutations::stopsWhatHasLeft), Invariant.EACH_STEP_IS_TOLD_ONCE),
    STAYS_WITH_THE_FIRST_ADDRESS(
            AS_IT_IS.shipping(Mutations::staysWithTheFirstAddress),
            Invariant.GOODS_GO_TO_THE_LAST_ADDRESS_HEARD_IN_TIME),
    TAKES_THE_REFUND_AS_MADE(
            AS_IT_IS.orders(Mutations::takesTheRefundAsMade), Invariant.CANCELLED_ONLY_WHEN_THE_MONEY_IS_BACK),
    TAKES_THE_PRICE_THAT_COMES_LAST(
            AS_IT_IS.orders(Mutations::takesThePriceThatComesLast), Invariant.THE_PRICE_LIST_IS_RIGHT),
    SHOWS_WHAT_COMES_LAST(AS_IT_IS.view(Mutations::showsWhatComesLast), Invariant.THE_LIST_SHOWS_EVERY_ORDER_AS_IT_IS),
    NO_INBOX(AS_IT_IS.with(DisabledSafeguard.NO_INBOX), Invariant.AN_EVENT_TAKES_EFFECT_ONCE),
    NO_ORDER_OF_A_KEY(
            AS_IT_IS.with(DisabledSafeguard.NO_ORDER_OF_A_KEY), Invariant.A_KEYS_EVENTS_TAKE_EFFECT_IN_THEIR_ORDER),
    NO_LINE_BEHIND_A_PARKED_EVENT(
            AS_IT_IS.with(DisabledSafeguard.NO_LINE_BEHIND_A_PARKED_EVENT),
            Invariant.A_KEYS_EVENTS_TAKE_EFFECT_IN_THEIR_ORDER),
    OFFSETS_BEFORE_THE_STATE(AS_IT_IS.with(DisabledSafeguard.OFFSETS_BEFORE_THE_STATE), Invariant.EVERY_ORDER_ENDS),
    INBOX_BEFORE_THE_STATE(AS_IT_IS.with(DisabledSafeguard.INBOX_BEFORE_THE_STATE), Invariant.EVERY_ORDER_ENDS),
    OUTBOX_AFTER_THE_STATE(AS_IT_IS.with(DisabledSafeguard.OUTBOX_AFTER_THE_STATE), Invariant.EVERY_ORDER_ENDS),
    OUTBOX_BEFORE_THE_STATE(AS_IT_IS.with(DisabledSafeguard.OUTBOX_BEFORE_THE_STATE), Invariant.EACH_STEP_IS_TOLD_ONCE);

    final Design design;
    final Invariant caughtBy;

    Mutant(Design design, Invariant caughtBy) {
        this.design = design;
        this.caughtBy = caughtBy;
    }
}
