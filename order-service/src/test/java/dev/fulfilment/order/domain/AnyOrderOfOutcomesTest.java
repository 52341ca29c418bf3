package dev.fulfilment.order.domain;

import static dev.fulfilment.events.OrderStatus.CANCELLED;
import static dev.fulfilment.events.OrderStatus.COMPLETED;
import static dev.fulfilment.order.domain.AnOrder.allocated;
import static dev.fulfilment.order.domain.AnOrder.allocationRefused;
import static dev.fulfilment.order.domain.AnOrder.cancellationRefused;
import static dev.fulfilment.order.domain.AnOrder.cancellationRequested;
import static dev.fulfilment.order.domain.AnOrder.paid;
import static dev.fulfilment.order.domain.AnOrder.paymentRefused;
import static dev.fulfilment.order.domain.AnOrder.placed;
import static dev.fulfilment.order.domain.AnOrder.refundRequested;
import static dev.fulfilment.order.domain.AnOrder.refunded;
import static dev.fulfilment.order.domain.AnOrder.refusedAsCancelled;
import static dev.fulfilment.order.domain.AnOrder.released;
import static dev.fulfilment.order.domain.AnOrder.shipmentRefused;
import static dev.fulfilment.order.domain.AnOrder.shipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

import dev.fulfilment.events.OrderStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** There is no ordering across topics: every permutation of a saga's events leads to the same state. */
class AnyOrderOfOutcomesTest {

    static Stream<Arguments> sagas() {
        return Stream.of(
                argumentSet("shipped", List.of(paid(), allocated(), shipped()), COMPLETED),
                argumentSet(
                        "cancelled before the payment",
                        List.of(cancellationRequested(), refusedAsCancelled()),
                        CANCELLED),
                argumentSet(
                        "cancelled while packed",
                        List.of(paid(), cancellationRequested(), shipmentRefused(), refundRequested(), refunded()),
                        CANCELLED),
                argumentSet(
                        "dispatched before the cancellation",
                        List.of(paid(), allocated(), cancellationRequested(), shipped(), cancellationRefused()),
                        COMPLETED),
                argumentSet("declined", List.of(paymentRefused()), CANCELLED),
                argumentSet(
                        "out of stock", List.of(paid(), allocationRefused(), refundRequested(), refunded()), CANCELLED),
                argumentSet(
                        "country not served",
                        List.of(paid(), allocated(), shipmentRefused(), released(), refundRequested(), refunded()),
                        CANCELLED));
    }

    @ParameterizedTest
    @MethodSource("sagas")
    void endsInTheSameState(List<OrderEvent> events, OrderStatus end) {
        var inOrder = orderOf(events);

        assertThat(inOrder.status()).isEqualTo(end);
        assertThat(permutations(events)).map(AnyOrderOfOutcomesTest::orderOf).containsOnly(inOrder);
    }

    private static OrderState orderOf(List<? extends OrderEvent> events) {
        var order = OrderState.replay(List.of(placed()));
        for (var event : events) {
            order = order.evolve(event);
        }
        return order;
    }

    private static List<List<OrderEvent>> permutations(List<OrderEvent> events) {
        if (events.isEmpty()) {
            return List.of(List.of());
        }
        List<List<OrderEvent>> permutations = new ArrayList<>();
        for (var last : events) {
            var others = new ArrayList<>(events);
            others.remove(last);
            permutations(others).forEach(front -> permutations.add(followedBy(front, last)));
        }
        return permutations;
    }

    private static List<OrderEvent> followedBy(List<OrderEvent> front, OrderEvent last) {
        var all = new ArrayList<>(front);
        all.add(last);
        return all;
    }
}
