package dev.fulfilment.order.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fulfilment.order.domain.OrderDecision.Accepted;
import dev.fulfilment.order.domain.OrderDecision.Rejected;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** {@code given(placed(), paid()).when(command).then(event)}: the stream, a command, the decision. */
record Given(List<OrderEvent> stream) {

    static Given given(OrderEvent... stream) {
        return new Given(List.of(stream));
    }

    static Given nothing() {
        return given();
    }

    When when(OrderCommand command) {
        return whenAt(AnOrder.TEN_O_CLOCK, command);
    }

    When whenAt(Instant now, OrderCommand command) {
        return new When(stream, stream.isEmpty() ? OrderState.decideNew(command, now) : state().decide(command, now));
    }

    OrderState state() {
        return OrderState.replay(stream);
    }

    Order order() {
        return (Order) state();
    }

    Draft draft() {
        return (Draft) state();
    }

    record When(List<OrderEvent> stream, OrderDecision decision) {

        void then(OrderEvent... events) {
            var all = Stream.concat(stream.stream(), Stream.of(events)).toList();
            assertThat(decision).isEqualTo(new Accepted(OrderState.replay(all), List.of(events)));
        }

        void thenNothing() {
            then();
        }

        void thenRejected(Rejection rejection) {
            assertThat(decision).isEqualTo(new Rejected(rejection));
        }
    }
}
