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
        var movements = new ArrayList<Movement>();
        var published = new ArrayList<PaymentEvent>();
        for (var event : events) {
            var settlement = hear(payment, event);
            payment = settlement.payment();
            Stream.of(settlement)
                    .map(PaymentDecision::movement)
                    .filter(Objects::nonNull)
                    .forEach(movements::add);
            Stream.of(settlement)
                    .map(PaymentDecision::event)
                    .filter(Objects::nonNull)
                    .forEach(published::add);
        }

        assertThat(movements).isEqualTo(expectedMovements(events));
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
    private static List<Movement> expectedMovements(List<Heard> events) {
        if (events.isEmpty() || events.getFirst() != Heard.PLACED) {
            return List.of();
        }
        return events.contains(Heard.REFUND) ? List.of(Movement.CHARGE, Movement.REFUND) : List.of(Movement.CHARGE);
    }

    private static List<Class<?>> expectedEvents(List<Heard> events) {
        var movements = expectedMovements(events);
        if (movements.isEmpty()) {
            return events.contains(Heard.PLACED) ? List.of(PaymentDeclined.class) : List.of();
        }
        return movements.size() == 2
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
