package dev.fulfilment.messaging;

import java.time.Duration;
import java.util.Optional;

/** Knows how far the {@link Projection projections} are behind. */
public interface Freshness {

    /**
     * What had been on the topic for longer than this is shown by the projection of that name, whichever instance wrote it.
     * Empty while nothing is known: right after the start, or behind since then.
     */
    Optional<Duration> lag(String projection);
}
