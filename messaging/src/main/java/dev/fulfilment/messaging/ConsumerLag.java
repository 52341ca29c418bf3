package dev.fulfilment.messaging;

import java.time.Duration;
import java.util.Optional;

/** Knows how far this service is behind with what it hears, all its instances together. */
public interface ConsumerLag {

    /**
     * What had been on the topics for longer than this has taken effect by the {@link Reactions}, or is parked. Grows while
     * a partition is paused, moves to another instance, or stands still. Empty while nothing is known: right after the
     * start, or behind since then.
     */
    Optional<Duration> lag();

    /** As {@link #lag()}: what is shown by the {@link Projection} of that name. */
    Optional<Duration> lag(String projection);
}
