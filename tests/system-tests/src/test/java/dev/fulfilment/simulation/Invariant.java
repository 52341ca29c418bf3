package dev.fulfilment.simulation;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Invariants: some hold after every action, the others once a run is quiescent. */
enum Invariant {
    NO_BALANCE_IS_NEGATIVE(true, MoneyRules::negativeBalances),
    NO_PRODUCT_IS_OVERSOLD(true, StockRules::oversold),
    CANCELLED_ONLY_AFTER_THE_REFUND(true, MoneyRules::keptOfCancelledOrders),
    COMPLETED_ONLY_AFTER_THE_DISPATCH(true, StockRules::completedButNotDispatched),

    EVERY_ORDER_ENDS(false, FinalStateRules::unfinished),
    A_FINAL_STATUS_NEVER_CHANGES(false, FinalStateRules::changedAfterwards),
    A_FINAL_STATUS_HAS_ITS_REASON(false, FinalStateRules::withoutReason),
    MONEY_ADDS_UP(false, MoneyRules::differences),
    AT_MOST_ONE_CHARGE_AND_ONE_REFUND(false, MoneyRules::repeatedBookings),
    STOCK_ADDS_UP(false, StockRules::differences),
    A_DISPATCHED_ORDER_IS_COMPLETED(false, StockRules::dispatchedButNotCompleted),
    EACH_STEP_IS_PUBLISHED_ONCE(false, StepRules::repeated),
    AN_EVENT_TAKES_EFFECT_ONCE(false, EffectRules::repeated),
    EVENTS_OF_A_KEY_TAKE_EFFECT_IN_ORDER(false, EffectRules::outOfOrder),
    NO_STEP_AFTER_A_HANDLED_CANCELLATION(false, StepRules::afterTheCancellation),
    GOODS_GO_TO_THE_ADDRESS_OF_THE_ORDER(false, AddressRules::wrongAddress),
    GOODS_GO_TO_SERVED_COUNTRIES(false, AddressRules::notServed),
    GOODS_GO_TO_THE_LATEST_ADDRESS_HANDLED_IN_TIME(false, AddressRules::ignoredUpdates),
    VERSIONS_HAVE_NO_GAPS(false, ViewRules::versionGaps),
    THE_ORDER_VIEW_IS_UP_TO_DATE(false, ViewRules::outdated),
    THE_PRICE_LIST_IS_UP_TO_DATE(false, ViewRules::wrongPrices),

    NO_EXCEPTION(false, world -> Stream.empty());

    private static final List<Invariant> ALWAYS =
            Stream.of(values()).filter(each -> each.always).toList();
    private static final List<Invariant> AT_REST =
            Stream.of(values()).filter(each -> !each.always).toList();

    private final boolean always;
    private final Function<World, Stream<String>> violations;

    Invariant(boolean always, Function<World, Stream<String>> violations) {
        this.always = always;
        this.violations = violations;
    }

    static List<Invariant> always() {
        return ALWAYS;
    }

    static List<Invariant> atRest() {
        return AT_REST;
    }

    /** Describes each violation; empty if the invariant holds. */
    Stream<String> violations(World world) {
        return violations.apply(world);
    }
}
