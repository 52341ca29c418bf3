package dev.fulfilment.monitor.services;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * State of a service at the last poll. Unknown values are null.
 *
 * @param status UP or DOWN according to its health endpoint; AWAY if it does not answer; UNKNOWN before the first poll
 * @param outboxBacklog number of committed events that Kafka has not acknowledged
 * @param outboxAgeSeconds age of the oldest of them
 * @param consumerLag number of records that its consumer group is behind
 * @param parkedEvents number of events that wait for a redrive or discard
 * @param parkedKeys number of keys with parked events
 */
record ServiceState(
        String name,
        String url,
        String status,
        @Nullable Long outboxBacklog,
        @Nullable Double outboxAgeSeconds,
        @Nullable Long consumerLag,
        @Nullable Long parkedEvents,
        @Nullable Long parkedKeys,
        @Nullable Instant askedAt) {

    static ServiceState unknown(String name, String url) {
        return new ServiceState(name, url, "UNKNOWN", null, null, null, null, null, null);
    }

    boolean hasParked() {
        return parkedEvents != null && parkedEvents > 0;
    }
}
