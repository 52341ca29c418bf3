package dev.fulfilment.simulation;

import static dev.fulfilment.simulation.SystemVariant.PRODUCTION;

/** Variants of the suite with a planted bug, each with the invariant that must detect it. */
enum Mutant {
    INVENTORY_FORGETS_EARLY_CANCELLATIONS(
            PRODUCTION.inventory(ForgottenCancellations::byInventory), Invariant.NO_STEP_AFTER_A_HANDLED_CANCELLATION),
    SHIPPING_FORGETS_EARLY_CANCELLATIONS(
            PRODUCTION.shipping(ForgottenCancellations::byShipping), Invariant.NO_STEP_AFTER_A_HANDLED_CANCELLATION),
    /** An order and its cancellation share a key, so the bug has an effect only without per-key order. */
    PAYMENT_FORGETS_EARLY_CANCELLATIONS_WITHOUT_ORDER_PER_KEY(
            PRODUCTION.payments(ForgottenCancellations::byPayment).with(DisabledSafeguard.NO_ORDER_PER_KEY),
            Invariant.NO_STEP_AFTER_A_HANDLED_CANCELLATION),
    /** The inbox hides a duplicate request, so it is disabled too. */
    REFUNDS_UNASKED_WITHOUT_AN_INBOX(
            PRODUCTION.payments(OverCompensation::refundsUnasked).with(DisabledSafeguard.NO_INBOX),
            Invariant.MONEY_ADDS_UP),
    RELEASES_UNASKED_WITHOUT_AN_INBOX(
            PRODUCTION.inventory(OverCompensation::releasesUnasked).with(DisabledSafeguard.NO_INBOX),
            Invariant.STOCK_ADDS_UP),
    RELEASES_TWICE(PRODUCTION.inventory(OverCompensation::releasesTwice), Invariant.STOCK_ADDS_UP),
    INVENTORY_IGNORES_SHIPMENTS(PRODUCTION.inventory(Mutations::ignoresShipment), Invariant.STOCK_ADDS_UP),
    FAILS_DISPATCHED_SHIPMENTS(
            PRODUCTION.shipping(Mutations::failsDispatchedShipment), Invariant.EACH_STEP_IS_PUBLISHED_ONCE),
    IGNORES_ADDRESS_UPDATES(
            PRODUCTION.shipping(Mutations::ignoresAddressUpdates),
            Invariant.GOODS_GO_TO_THE_LATEST_ADDRESS_HANDLED_IN_TIME),
    RECORDS_REFUNDS_ON_REQUEST(
            PRODUCTION.orders(Mutations::recordsRefundOnRequest), Invariant.CANCELLED_ONLY_AFTER_THE_REFUND),
    TAKES_THE_LAST_PRICE_RECEIVED(
            PRODUCTION.orders(Mutations::takesLastPriceReceived), Invariant.THE_PRICE_LIST_IS_UP_TO_DATE),
    SHOWS_THE_LAST_UPDATE_RECEIVED(
            PRODUCTION.view(Mutations::showsLastUpdateReceived), Invariant.THE_ORDER_VIEW_IS_UP_TO_DATE),
    NO_INBOX(PRODUCTION.with(DisabledSafeguard.NO_INBOX), Invariant.AN_EVENT_TAKES_EFFECT_ONCE),
    NO_ORDER_PER_KEY(
            PRODUCTION.with(DisabledSafeguard.NO_ORDER_PER_KEY), Invariant.EVENTS_OF_A_KEY_TAKE_EFFECT_IN_ORDER),
    NO_QUEUE_BEHIND_A_PARKED_EVENT(
            PRODUCTION.with(DisabledSafeguard.NO_QUEUE_BEHIND_A_PARKED_EVENT),
            Invariant.EVENTS_OF_A_KEY_TAKE_EFFECT_IN_ORDER),
    OFFSETS_COMMITTED_BEFORE_STATE(
            PRODUCTION.with(DisabledSafeguard.OFFSETS_COMMITTED_BEFORE_STATE), Invariant.EVERY_ORDER_ENDS),
    INBOX_COMMITTED_BEFORE_STATE(
            PRODUCTION.with(DisabledSafeguard.INBOX_COMMITTED_BEFORE_STATE), Invariant.EVERY_ORDER_ENDS),
    OUTBOX_COMMITTED_AFTER_STATE(
            PRODUCTION.with(DisabledSafeguard.OUTBOX_COMMITTED_AFTER_STATE), Invariant.EVERY_ORDER_ENDS),
    OUTBOX_COMMITTED_BEFORE_STATE(
            PRODUCTION.with(DisabledSafeguard.OUTBOX_COMMITTED_BEFORE_STATE), Invariant.EACH_STEP_IS_PUBLISHED_ONCE);

    final SystemVariant variant;
    final Invariant caughtBy;

    Mutant(SystemVariant variant, Invariant caughtBy) {
        this.variant = variant;
        this.caughtBy = caughtBy;
    }
}
