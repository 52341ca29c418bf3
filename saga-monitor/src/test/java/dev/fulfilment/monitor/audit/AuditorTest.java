package dev.fulfilment.monitor.audit;

import static dev.fulfilment.events.InventoryEvent.RefundPayment.Reason.INVENTORY_ALLOCATION_FAILED;
import static dev.fulfilment.events.InventoryEvent.RefundPayment.Reason.SHIPMENT_FAILED;
import static dev.fulfilment.events.OrderStatus.CANCELLED;
import static dev.fulfilment.events.OrderStatus.COMPLETED;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.events.Money;
import dev.fulfilment.events.wire.Envelope;
import dev.fulfilment.monitor.ObservedOrderFixture;
import dev.fulfilment.monitor.SagaFixture;
import dev.fulfilment.monitor.audit.rules.Discrepancy;
import dev.fulfilment.monitor.audit.rules.Rule;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AuditorTest {

    static Stream<SagaFixture> everyPath() {
        return Stream.of(
                SagaFixture.shipped("ada"),
                SagaFixture.declined("ada"),
                SagaFixture.outOfStock("ada"),
                SagaFixture.notServed("ada"),
                cancelledWhilePacked());
    }

    private static SagaFixture cancelledWhilePacked() {
        return SagaFixture.of("ada")
                .place()
                .charge()
                .allocate()
                .requestCancellation()
                .refuseShipment()
                .release()
                .requestRefund(SHIPMENT_FAILED)
                .refund()
                .end(CANCELLED, "CUSTOMER_REQUEST");
    }

    @ParameterizedTest
    @MethodSource("everyPath")
    void findsNothingOnAnyPath(SagaFixture saga) {
        assertThat(Auditor.audit(ObservedOrderFixture.of(saga))).isEmpty();
    }

    /** A correct order has no certain discrepancy for any subset of its events. */
    @ParameterizedTest
    @MethodSource("everyPath")
    void findsNothingCertainInAnyPartOfAPath(SagaFixture saga) {
        for (var part : parts(saga)) {
            var facts = ObservedOrderFixture.of(saga, part);
            assertThat(AuditResult.of(facts, Set.of(), false).discrepancies())
                    .as("after %s", part.stream().map(SagaFixture::type).toList())
                    .isEmpty();
        }
    }

    /** Returns every subset of the events. */
    private static List<List<Envelope<?>>> parts(SagaFixture saga) {
        var events = saga.events();
        return IntStream.range(0, 1 << events.size())
                .mapToObj(bits -> IntStream.range(0, events.size())
                        .filter(place -> (bits & 1 << place) != 0)
                        .<Envelope<?>>mapToObj(events::get)
                        .toList())
                .toList();
    }

    record Planted(String what, SagaFixture saga, Rule... broken) {

        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Planted> planted() {
        return Stream.of(
                new Planted("a second charge", SagaFixture.shipped("ada").charge(), Rule.CHARGED_ONCE),
                new Planted(
                        "a second charge under the first one's number",
                        SagaFixture.shipped("ada").charge().reuseNumber(),
                        Rule.CHARGED_ONCE,
                        Rule.EACH_NUMBER_ONCE),
                new Planted("a second refund", SagaFixture.outOfStock("ada").refund(), Rule.REFUNDED_ONCE),
                new Planted("a second allocation", SagaFixture.shipped("ada").allocate(), Rule.ALLOCATED_ONCE),
                new Planted("a second release", SagaFixture.notServed("ada").release(), Rule.RELEASED_ONCE),
                new Planted("a second shipment", SagaFixture.shipped("ada").ship(), Rule.SHIPPED_ONCE),
                new Planted("a second decline", SagaFixture.declined("ada").decline(), Rule.TOLD_ONCE),
                new Planted(
                        "a wrong amount",
                        SagaFixture.of("ada").place().charge(Money.of("1.00", "EUR")),
                        Rule.CHARGED_WHAT_IS_OWED),
                new Planted(
                        "another currency",
                        SagaFixture.of("ada").place().charge(Money.of("199.80", "USD")),
                        Rule.CHARGED_WHAT_IS_OWED),
                new Planted(
                        "a partial refund",
                        SagaFixture.of("ada")
                                .place()
                                .charge()
                                .refuseAllocation()
                                .requestRefund(INVENTORY_ALLOCATION_FAILED)
                                .refund(Money.of("9.90", "EUR")),
                        Rule.REFUNDED_WHAT_WAS_CHARGED),
                new Planted(
                        "an allocation of too much",
                        SagaFixture.of("ada").place().charge().allocate(3),
                        Rule.ALLOCATED_WHAT_IS_ORDERED),
                new Planted(
                        "a release of too much",
                        SagaFixture.of("ada")
                                .place()
                                .charge()
                                .allocate()
                                .refuseShipment()
                                .release(3),
                        Rule.RELEASED_WHAT_WAS_ALLOCATED),
                new Planted(
                        "charged and declined",
                        SagaFixture.of("ada").place().charge().decline(),
                        Rule.ONE_WAY_ONLY),
                new Planted(
                        "shipped and refused",
                        SagaFixture.of("ada").place().charge().allocate().ship().refuseShipment(),
                        Rule.ONE_WAY_ONLY),
                new Planted(
                        "cancelled, but shipped",
                        SagaFixture.of("ada").place().charge().allocate().ship().end(CANCELLED, "CUSTOMER_REQUEST"),
                        Rule.ONE_WAY_ONLY,
                        Rule.CANCELLED_IS_SETTLED,
                        Rule.CANCELLED_IS_RELEASED),
                new Planted(
                        "a release without an allocation", SagaFixture.of("ada").release(), Rule.CAUSED),
                new Planted("a charge without an order", SagaFixture.of("ada").charge(), Rule.CAUSED),
                new Planted(
                        "a shipment without a payment",
                        SagaFixture.of("ada").place().ship(),
                        Rule.CAUSED),
                new Planted(
                        "completed without a shipment",
                        SagaFixture.of("ada").place().charge().allocate().end(COMPLETED, null),
                        Rule.COMPLETED_IS_SHIPPED),
                new Planted(
                        "cancelled with the money kept",
                        SagaFixture.of("ada")
                                .place()
                                .charge()
                                .refuseAllocation()
                                .requestRefund(INVENTORY_ALLOCATION_FAILED)
                                .end(CANCELLED, "OUT_OF_STOCK"),
                        Rule.CANCELLED_IS_SETTLED),
                new Planted(
                        "cancelled before any payment event",
                        SagaFixture.of("ada").place().end(CANCELLED, "CUSTOMER_REQUEST"),
                        Rule.CANCELLED_IS_SETTLED),
                new Planted(
                        "cancelled with the goods set aside",
                        SagaFixture.of("ada")
                                .place()
                                .charge()
                                .allocate()
                                .refuseShipment()
                                .requestRefund(SHIPMENT_FAILED)
                                .refund()
                                .end(CANCELLED, "COUNTRY_NOT_SERVED"),
                        Rule.CANCELLED_IS_RELEASED),
                new Planted(
                        "an event that was lost",
                        SagaFixture.of("ada")
                                .place()
                                .requestCancellation()
                                .loseLast()
                                .report(CANCELLED, "x"),
                        Rule.NO_EVENT_MISSING,
                        Rule.CANCELLED_IS_SETTLED));
    }

    @ParameterizedTest
    @MethodSource("planted")
    void findsWhatIsPlantedAndNothingElse(Planted planted) {
        var found = AuditResult.of(ObservedOrderFixture.of(planted.saga()), Set.of(), true);

        assertThat(found.broken()).containsExactlyInAnyOrder(planted.broken());
        assertThat(found.discrepancies())
                .filteredOn(each -> each.rule() != Rule.NO_EVENT_MISSING)
                .allSatisfy(each -> assertThat(each.evidence()).isNotEmpty());
    }

    @Test
    void everyRuleIsPlantedOnce() {
        var broken = planted().flatMap(each -> Stream.of(each.broken())).collect(toSet());

        assertThat(broken).isEqualTo(new HashSet<>(EnumSet.allOf(Rule.class)));
    }

    @Test
    void namesTheEventsThatShowIt() {
        var saga = SagaFixture.shipped("ada").charge();

        var evidence = Auditor.audit(ObservedOrderFixture.of(saga)).getFirst().evidence();

        assertThat(evidence)
                .extracting(Discrepancy.Evidence::eventId)
                .containsExactly(saga.events().get(1).eventId(), saga.last().eventId());
    }
}
