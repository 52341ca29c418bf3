package dev.fulfilment.messaging.parking;

import java.util.List;

/** Outcome of redriving or discarding one parked event or the parked events of one key. */
public sealed interface RedriveResult {

    /** Returns the number of events that were resolved, also before a failure. */
    int resolved();

    /** Returns the reason why not all were resolved; empty if they were. */
    List<String> stoppedBy();

    /** All events were resolved. */
    record Completed(int resolved) implements RedriveResult {

        @Override
        public List<String> stoppedBy() {
            return List.of();
        }
    }

    /**
     * An event was rejected or failed again; it and the later ones of its key stay parked.
     *
     * @param reason in one line
     */
    record Stopped(int resolved, String reason) implements RedriveResult {

        @Override
        public List<String> stoppedBy() {
            return List.of(reason);
        }
    }
}
