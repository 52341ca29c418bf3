package dev.fulfilment.shipping;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fulfilment.events.FulfilmentEvents;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.wire.Envelope;
import dev.fulfilment.events.wire.EventCodec;
import dev.fulfilment.platform.spring.UpstreamPublisher;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;

/** Publishes the events of the other services as part of one trace, and reads what shipping-service published. */
final class UpstreamEvents extends UpstreamPublisher {

    static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final PublishedShipments published;

    UpstreamEvents(KafkaConnectionDetails kafka) {
        super(kafka);
        this.published = new PublishedShipments(kafka.getBootstrapServers(), new EventCodec(FulfilmentEvents.CATALOG));
    }

    List<PublishedEvent> publishedFor(OrderId order) {
        return publishedFor(List.of(order));
    }

    List<PublishedEvent> publishedFor(Collection<OrderId> orders) {
        return published.of(orders);
    }

    @Override
    protected ProducerRecord<byte[], byte[]> record(@Nullable Integer partition, Envelope<?> envelope) {
        var record = super.record(partition, envelope);
        record.headers()
                .add("traceparent", "00-%s-00f067aa0ba902b7-01".formatted(TRACE).getBytes(UTF_8));
        return record;
    }

    @Override
    public void close() {
        super.close();
        published.close();
    }
}
