package dev.fulfilment.order;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import dev.fulfilment.events.Money;
import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.ProductEvent.ProductListed;
import dev.fulfilment.events.ProductId;
import dev.fulfilment.events.Topics;
import dev.fulfilment.events.wire.Envelope;
import dev.fulfilment.events.wire.Event;
import dev.fulfilment.events.wire.EventCodec;
import dev.fulfilment.messaging.UuidV7;
import dev.fulfilment.order.prices.PriceList;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.boot.test.context.TestComponent;

/** Publishes events in the name of the other services. */
@TestComponent
public class UpstreamEvents implements AutoCloseable {

    private final EventCodec codec;
    private final PriceList prices;
    private final KafkaProducer<String, byte[]> producer;

    UpstreamEvents(EventCodec codec, PriceList prices, KafkaConnectionDetails kafka) {
        this.codec = codec;
        this.prices = prices;
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka.getBootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Publishes the event and returns its id. */
    public UUID tell(Event event) {
        var envelope = enveloped(event);
        send(envelope);
        return envelope.eventId();
    }

    /** Publishes the same record twice, as after a crash between a commit and its acknowledgement. */
    public void tellTwice(Event event) {
        var envelope = enveloped(event);
        send(envelope);
        send(envelope);
    }

    /** Publishes an undecodable record under the order's key. */
    public void tellNonsense(OrderId order) {
        send(Topics.PAYMENTS.name(), order.text(), "nonsense".getBytes(UTF_8));
    }

    /** Lists the product and waits until this service has handled the event. */
    public void list(String product, String amount, String currency) {
        var productId = ProductId.of(product);
        var price = Money.of(amount, currency);
        tell(new ProductListed(productId, "A " + product, price, null));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> prices.of(List.of(productId)), known -> price.equals(known.get(productId)));
    }

    private static Envelope<Event> enveloped(Event event) {
        return new Envelope<>(UuidV7.next(), Instant.now(), 1, event.key(), null, event);
    }

    private void send(Envelope<Event> envelope) {
        var topic = codec.catalog().typeOf(envelope.payload()).topic().name();
        send(topic, envelope.payload().key(), codec.encode(envelope));
    }

    private void send(String topic, String key, byte[] value) {
        try {
            producer.send(new ProducerRecord<>(topic, key, value)).get();
        } catch (Exception e) {
            throw new AssertionError("Kafka did not take the event", e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
