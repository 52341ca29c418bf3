package dev.fulfilment.order.domain;

import java.util.List;

/** The answer to a command. */
public sealed interface OrderDecision {

    /** What is to be recorded; nothing when it was all known before. */
    record Accepted(List<OrderEvent> events) implements OrderDecision {

        public Accepted {
            events = List.copyOf(events);
        }

        static Accepted of(OrderEvent... events) {
            return new Accepted(List.of(events));
        }
    }

    record Rejected(Rejection rejection) implements OrderDecision {}
}
