package dev.fulfilment.simulation;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** What has to hold: always, or when a run has come to rest. */
enum Invariant {
    NO_BALANCE_IS_EVER_NEGATIVE(true, MoneyRules::negativeBalances),
    NO_MORE_IS_SET_ASIDE_THAN_THERE_IS(true, GoodsRules::oversold),
    CANCELLED_ONLY_WHEN_THE_MONEY_IS_BACK(true, MoneyRules::keptOfCancelledOrders),
    COMPLETED_ONLY_WHEN_DISPATCHED(true, GoodsRules::completedInTheHouse),

    EVERY_ORDER_ENDS(false, EndRules::missing),
    AN_END_IS_FINAL(false, EndRules::left),
    AN_END_SAYS_WHY(false, EndRules::unexplained),
    MONEY_ADDS_UP(false, MoneyRules::differences),
    AT_MOST_ONE_CHARGE_AND_ONE_REFUND(false, MoneyRules::repeatedBookings),
    STOCK_ADDS_UP(false, GoodsRules::differences),
    SHIPPED_ONLY_WHEN_COMPLETED(false, GoodsRules::shippedAndNotCompleted),
    EACH_STEP_IS_TOLD_ONCE(false, StepRules::repeated),
    AN_EVENT_TAKES_EFFECT_ONCE(false, EffectRules::repeated),
    A_KEYS_EVENTS_TAKE_EFFECT_IN_THEIR_ORDER(false, EffectRules::disordered),
    NO_STEP_AFTER_ITS_CANCELLATION_WAS_HEARD(false, StepRules::afterTheCancellation),
    THE_ADDRESS_IS_WHERE_THE_GOODS_WENT(false, AddressRules::wentElsewhere),
    GOODS_GO_WHERE_WE_SHIP(false, AddressRules::wentWhereWeDoNotShip),
    GOODS_GO_TO_THE_LAST_ADDRESS_HEARD_IN_TIME(false, AddressRules::later),
    VERSIONS_HAVE_NO_GAPS(false, ViewRules::gaps),
    THE_LIST_SHOWS_EVERY_ORDER_AS_IT_IS(false, ViewRules::outdated),
    THE_PRICE_LIST_IS_RIGHT(false, ViewRules::wrongPrices),

    NOTHING_FAILS(false, world -> Stream.empty());

    private static final List<Invariant> ALWAYS =
            Stream.of(values()).filter(each -> each.always).toList();
    private static final List<Invariant> AT_REST =
            Stream.of(values()).filter(each -> !each.always).toList();

    private final boolean always;
    private final Function<World, Stream<String>> complaints;

    Invariant(boolean always, Function<World, Stream<String>> complaints) {
        this.always = always;
        this.complaints = complaints;
    }

    static List<Invariant> always() {
        return ALWAYS;
    }

    static List<Invariant> atRest() {
        return AT_REST;
    }

    /** What is against it; nothing where it holds. */
    Stream<String> complaints(World world) {
        return complaints.apply(world);
    }
}
