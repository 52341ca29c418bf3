package dev.fulfilment.messaging;

import java.time.Duration;
import java.util.Optional;

/** Consumer lag of this service, over all its instances, as a duration. */
public interface ConsumerLag {

    /**
     * Returns an upper bound of the lag of the {@link Reactions}: every event published before now minus this duration has
     * been handled or parked. Grows while a partition is paused or is being reassigned. Empty from the start until the
     * group has consumed everything published before the start.
     */
    Optional<Duration> lag();

    /** Returns the same for the {@link Projection} of that name; empty if there is none. */
    Optional<Duration> lag(String projection);
}
