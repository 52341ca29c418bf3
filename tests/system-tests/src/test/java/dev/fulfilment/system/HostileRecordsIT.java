package dev.fulfilment.system;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Runs on a separate suite, because it leaves events that no saga explains. {@code -Dfuzz.seed} and {@code -Dfuzz.records} choose
 * other records.
 */
@Tag("own-suite")
class HostileRecordsIT {

    private static final int RECORDS = Integer.getInteger("fuzz.records", 3_000);
    private static final int BATCH = 300;

    /** Orders in each batch that hostile events are about. */
    private static final int TARGETS = 5;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String MONITOR = "saga-monitor";

    private final SuiteClient client = new SuiteClient();
    private final ServiceDatabases databases = new ServiceDatabases();
    private final HostileRecords records = new HostileRecords();
    private final Map<String, RecordFate> fates = new HashMap<>();
    private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
            Map.of(
                    "bootstrap.servers",
                    Suite.stack().platform().bootstrapServers(),
                    "max.request.size",
                    4_000_000,
                    "enable.idempotence",
                    false),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    private final Map<String, Integer> outcomes = new TreeMap<>();
    private int refused;

    @AfterEach
    void close() {
        producer.close();
    }

    @Test
    void everyRecordIsDealtWithAndNoneStopsAnOrder() {
        System.out.printf("fuzz.seed=%d fuzz.records=%d%n", HostileRecords.SEED, RECORDS);
        var product = client.product("1.00", 1_000_000);
        var customer = client.customer("1000000.00");
        var targetProduct = client.product("1.00", 1_000_000);
        var target = client.customer("1000000.00");
        try (var groups = new ConsumerGroups()) {
            for (int sent = 0; sent < RECORDS; sent += BATCH) {
                for (int count = 0; count < TARGETS; count++) {
                    records.about(client.placeOrder(target, targetProduct, 1, count == 0 ? "AQ" : "DE"));
                }
                var orders = new ArrayList<String>();
                orders.add(client.placeOrder(customer, product, 1, "DE"));
                var first = send(BATCH / 2);
                orders.add(client.placeOrder(customer, product, 1, "DE"));
                var second = send(BATCH / 2);
                orders.add(client.placeOrder(customer, product, 1, "DE"));

                awaitConsumed(groups);
                orders.forEach(order -> assertThat(
                                client.awaitEnd(order).path("status").stringValue())
                        .isEqualTo("COMPLETED"));
                assertDealtWith(Stream.concat(first.stream(), second.stream()).toList());
                assertHealthy();
            }
        }
        databases.assertConsistent();
        System.out.printf("%d records consumed %s, %d refused by the broker%n", fates.size(), outcomes, refused);
    }

    private List<RecordFate> send(int count) {
        var sent = new HashMap<HostileRecord, Future<RecordMetadata>>();
        for (int each = 0; each < count; each++) {
            var hostile = records.next();
            sent.put(hostile, producer.send(hostile.record()));
        }
        producer.flush();
        var accepted = new ArrayList<RecordFate>();
        sent.forEach((hostile, place) -> {
            try {
                accepted.add(new RecordFate(hostile, place.get()));
            } catch (ExecutionException e) {
                refused++;
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        accepted.forEach(each -> fates.put(each.position(), each));
        return accepted;
    }

    /** Says where a group stands, and at which record. */
    private void awaitConsumed(ConsumerGroups groups) {
        try {
            Awaitility.await().atMost(PATIENCE).until(() -> groups.lags().isEmpty());
        } catch (ConditionTimeoutException e) {
            var standing = groups.lags().stream().map(lag -> lag + " " + fates.get(lag.next()));
            var health = services()
                    .map(service ->
                            service + " " + health(service).path("components").path("consumers"));
            throw new AssertionError(Stream.concat(health, standing).collect(joining("\n")), e);
        }
    }

    private void assertDealtWith(List<RecordFate> sent) {
        for (var service : ServiceDatabases.SERVICES) {
            var parked = databases.texts(
                    service, "select topic || '-' || partition || '@' || record_offset from messaging.parked_event");
            var inbox = databases.texts(service, "select event_id::text from messaging.inbox");
            assertThat(sent)
                    .as("neither handled nor parked by %s", service)
                    .noneMatch(each ->
                            each.isMissingIn(handledTypes(service, each.place().topic()), parked, inbox));
        }
        sent.forEach(each -> outcomes.merge(each.outcome(), 1, Integer::sum));
        var strays = databases.texts(MONITOR, "select topic || '-' || partition || '@' || record_offset from stray");
        var events = databases.texts(MONITOR, "select event_id::text from event");
        assertThat(sent)
                .as("neither in a timeline nor a stray")
                .noneMatch(each -> each.isMissingInMonitor(strays, events));
    }

    private static Set<String> handledTypes(String service, String topic) {
        return SagaMap.STEPS.stream()
                .filter(step -> step.service().equals(service) && step.topic().equals(topic))
                .map(step -> SagaStep.name(step.trigger()))
                .collect(toUnmodifiableSet());
    }

    private void assertHealthy() {
        services().forEach(service -> {
            var health = health(service);
            assertThat(health.path("status").asString(""))
                    .as("%s: %s", service, health)
                    .isEqualTo("UP");
        });
    }

    private JsonNode health(String service) {
        return client.get(service, "/actuator/health");
    }

    private static Stream<String> services() {
        return Stream.concat(ServiceDatabases.SERVICES.stream(), Stream.of(MONITOR));
    }
}
