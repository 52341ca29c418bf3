package dev.fulfilment.order.api;

import dev.fulfilment.order.eventstore.StoredEvent;
import dev.fulfilment.service.web.Unprocessable;
import java.time.Instant;
import java.util.List;

/** A stream as it was: its first events, none of which is left out. */
final class StreamSlice {

    private StreamSlice() {}

    /** After so many events. */
    static List<StoredEvent> after(List<StoredEvent> stream, long sequence) {
        if (sequence < 1 || sequence > stream.size()) {
            throw new Unprocessable("sequence", "must be between 1 and %d, the order's last".formatted(stream.size()));
        }
        return stream.subList(0, (int) sequence);
    }

    /** At that time. Where clocks differed, the first event of a later time hides those behind it. */
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
