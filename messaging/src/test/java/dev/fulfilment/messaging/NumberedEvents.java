package dev.fulfilment.messaging;

import dev.fulfilment.events.wire.Envelope;
import dev.fulfilment.messaging.ThingEvent.ForeignThingSeen;
import java.util.List;
import java.util.stream.IntStream;

/** Events whose value is their number, so that their order can be seen in their effects. */
final class NumberedEvents {

    private NumberedEvents() {}

    static Envelope<ThingEvent> event(String key, int number) {
        return Broker.envelope(number, new ForeignThingSeen(key, Integer.toString(number)));
    }

    @SuppressWarnings("unchecked") // An array of a generic type cannot be made otherwise.
    static Envelope<ThingEvent>[] numbered(String key, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(number -> event(key, number))
                .toArray(Envelope[]::new);
    }

    static List<String> numbers(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(Integer::toString).toList();
    }
}
