package dev.fulfilment.payment.charging;

import static dev.fulfilment.payment.OrderFixtures.cancellationOf;
import static dev.fulfilment.payment.OrderFixtures.placed;
import static dev.fulfilment.payment.OrderFixtures.refundOf;
import static dev.fulfilment.payment.charging.PaymentScenario.ADA;
import static dev.fulfilment.payment.charging.PaymentScenario.ORDER;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.events.PaymentEvent;
import dev.fulfilment.events.PaymentEvent.PaymentDeclined;
import dev.fulfilment.events.PaymentEvent.PaymentProcessed;
import dev.fulfilment.events.PaymentEvent.PaymentRefunded;
import dev.fulfilment.payment.account.LedgerEntryType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The order, its cancellation and its refund, each missing, once or twice, in every order. */
class AnyOrderOfEventsTest {

    private static final Optional<AccountBalance> ENOUGH =
            Optional.of(new AccountBalance(new BigDecimal("100"), Currency.getInstance("EUR")));

    enum Heard {
        PLACED,
        CANCELLED,
        REFUND
    }

    static Set<List<Heard>> interleavings() {
        return Stream.of(Heard.values())
                .flatMap(each -> Stream.of(each, each))
                .reduce(Set.of(List.of()), AnyOrderOfEventsTest::withOneMore, AnyOrderOfEventsTest::both);
    }

    @ParameterizedTest
    @MethodSource("interleavings")
    void answersOnceAndRefundsWhatWasChargedAndNothingElse(List<Heard> events) {
        var payment = Payment.of(ORDER);
        var entries = new ArrayList<LedgerEntryType>();
        var published = new ArrayList<PaymentEvent>();
        for (var event : events) {
            var decision = hear(payment, event);
            payment = decision.payment();
            Stream.of(decision)
                    .map(PaymentDecision::ledgerEntry)
                    .filter(Objects::nonNull)
                    .forEach(entries::add);
            Stream.of(decision)
                    .map(PaymentDecision::event)
                    .filter(Objects::nonNull)
                    .forEach(published::add);
        }

        assertThat(entries).isEqualTo(expectedEntries(events));
        assertThat(published).extracting(Object::getClass).isEqualTo(expectedEvents(events));
    }

    private static PaymentDecision hear(Payment payment, Heard event) {
        return switch (event) {
            case PLACED -> payment.charge(placed(ORDER, ADA, "40 EUR"), ENOUGH);
            case CANCELLED -> payment.cancel(cancellationOf(ORDER));
            case REFUND -> payment.refund(refundOf(ORDER));
        };
    }

    /** Charged when neither a cancellation nor a refund came before the order; given back when a refund came after. */
    private static List<LedgerEntryType> expectedEntries(List<Heard> events) {
        if (events.isEmpty() || events.getFirst() != Heard.PLACED) {
            return List.of();
        }
        return events.contains(Heard.REFUND)
                ? List.of(LedgerEntryType.CHARGE, LedgerEntryType.REFUND)
                : List.of(LedgerEntryType.CHARGE);
    }

    private static List<Class<?>> expectedEvents(List<Heard> events) {
        var entries = expectedEntries(events);
        if (entries.isEmpty()) {
            return events.contains(Heard.PLACED) ? List.of(PaymentDeclined.class) : List.of();
        }
        return entries.size() == 2
                ? List.of(PaymentProcessed.class, PaymentRefunded.class)
                : List.of(PaymentProcessed.class);
    }

    /** All that is there, and all that comes of it by putting one more in at any place. */
    private static Set<List<Heard>> withOneMore(Set<List<Heard>> lists, Heard more) {
        return both(
                lists, lists.stream().flatMap(list -> insertions(list, more)).collect(toSet()));
    }

    private static Stream<List<Heard>> insertions(List<Heard> list, Heard more) {
        return Stream.iterate(0, place -> place <= list.size(), place -> place + 1)
                .map(place -> {
                    var longer = new ArrayList<>(list);
                    longer.add(place, more);
                    return List.copyOf(longer);
                });
    }

    private static <T> Set<T> both(Set<T> some, Set<T> others) {
        return Stream.concat(some.stream(), others.stream()).collect(toSet());
    }
}
