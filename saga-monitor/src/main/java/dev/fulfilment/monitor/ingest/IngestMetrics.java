package dev.fulfilment.monitor.ingest;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** Counters of the ingested records. */
@Component
class IngestMetrics {

    private final Counter events;
    private final Counter repeats;
    private final Counter unknownRecords;

    IngestMetrics(MeterRegistry registry) {
        this.events = Counter.builder("fulfilment.monitor.events")
                .description("Events of orders that were read for the first time")
                .register(registry);
        this.repeats = Counter.builder("fulfilment.monitor.repeats")
                .description("Records that repeated an event")
                .register(registry);
        this.unknownRecords = Counter.builder("fulfilment.monitor.strays")
                .description("Records that cannot be decoded or have an unknown event type")
                .register(registry);
    }

    void count(int newEvents, int repeatedRecords, int unknown) {
        events.increment(newEvents);
        repeats.increment(repeatedRecords);
        unknownRecords.increment(unknown);
    }
}
