package dev.fulfilment.order.api;

import dev.fulfilment.order.eventstore.StoredEvent;
import dev.fulfilment.service.web.Unprocessable;
import java.time.Instant;
import java.util.List;

/** Earlier states of an order: prefixes of its stream. */
final class StreamSlice {

    private StreamSlice() {}

    /** The first {@code sequence} events. */
    static List<StoredEvent> after(List<StoredEvent> stream, long sequence) {
        if (sequence < 1 || sequence > stream.size()) {
            throw new Unprocessable("sequence", "must be between 1 and %d, the order's last".formatted(stream.size()));
        }
        return stream.subList(0, (int) sequence);
    }

    /** The events up to that time. With clock skew, the first later event ends the slice. */
    static List<StoredEvent> asOf(List<StoredEvent> stream, Instant time, Instant now) {
        if (time.isAfter(now)) {
            throw new Unprocessable("asOf", "must not be in the future");
        }
        var then = stream.stream()
                .takeWhile(stored -> !stored.event().at().isAfter(time))
                .toList();
        if (then.isEmpty()) {
            var begin = stream.getFirst().event().at();
            throw new Unprocessable("asOf", "must not be before %s, when the order began".formatted(begin));
        }
        return then;
    }
}
