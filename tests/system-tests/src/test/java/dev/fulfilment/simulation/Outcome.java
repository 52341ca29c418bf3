package dev.fulfilment.simulation;

import dev.fulfilment.events.wire.Event;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Result of handling an event: the content of one commit.
 *
 * @param state the next state of the service
 * @param published events appended to the outbox, in order
 */
record Outcome<S>(S state, List<Event> published) {

    static <S> Outcome<S> unchanged(S state) {
        return new Outcome<>(state, List.of());
    }

    static <S> Outcome<S> of(S state, Stream<? extends Event> published) {
        return new Outcome<>(state, published.<Event>map(event -> event).toList());
    }

    Outcome<S> then(Function<S, Outcome<S>> step) {
        var next = step.apply(state);
        return of(next.state, Stream.concat(published.stream(), next.published.stream()));
    }
}
