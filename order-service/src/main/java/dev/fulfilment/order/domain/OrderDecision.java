package dev.fulfilment.order.domain;

import java.util.List;

/** Result of a command: the next state with the events that lead to it, or a rejection. */
public sealed interface OrderDecision {

    /** @param events to be appended; empty when the command changes nothing */
    record Accepted(OrderState next, List<OrderEvent> events) implements OrderDecision {

        public Accepted {
            events = List.copyOf(events);
        }

        static Accepted of(OrderState state, OrderEvent... events) {
            return of(state, List.of(events));
        }

        static Accepted of(OrderState state, List<OrderEvent> events) {
            return new Accepted(state.evolve(events), events);
        }

        /** Begins a stream. */
        static Accepted ofNew(List<OrderEvent> events) {
            return new Accepted(OrderState.replay(events), events);
        }
    }

    record Rejected(Rejection rejection) implements OrderDecision {}
}
