package dev.fulfilment.monitor.services;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A service as it was when it was asked last. What it did not tell is null.
 *
 * @param status UP or DOWN by its own word; AWAY when it does not answer; UNKNOWN until it was asked
 * @param outboxBacklog committed events that Kafka has not acknowledged
 * @param outboxAgeSeconds the age of the oldest of them
 * @param consumerLag how many records its group is behind, by Kafka's word
 * @param parkedEvents that wait for someone to redrive or discard them
 * @param parkedKeys the orders that wait behind them
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
