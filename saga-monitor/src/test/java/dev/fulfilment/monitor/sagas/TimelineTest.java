package dev.fulfilment.monitor.sagas;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimelineTest {

    private static final Instant TEN_O_CLOCK = Instant.parse("2026-11-23T10:00:00Z");

    private final UUID placed = UUID.randomUUID();
    private final UUID paid = UUID.randomUUID();
    private final UUID allocated = UUID.randomUUID();

    @Test
    void isInTheOrderOfTheHappening() {
        var timeline = Timeline.of(
                List.of(event(1, "PaymentProcessed", paid, placed, 300), event(2, "OrderPlaced", placed, null, 0)));

        assertThat(timeline).extracting(TimelineEntry::eventType).containsExactly("OrderPlaced", "PaymentProcessed");
        assertThat(timeline).extracting(TimelineEntry::sincePreviousMillis).containsExactly(null, 300L);
        assertThat(timeline).extracting(TimelineEntry::sinceCauseMillis).containsExactly(null, 300L);
        assertThat(timeline).extracting(TimelineEntry::service).containsExactly("order-service", "payment-service");
    }

    @Test
    void putsAnEventBehindItsCauseWhateverTheClocksSay() {
        var timeline = Timeline.of(List.of(
                event(1, "InventoryAllocated", allocated, paid, 10),
                event(2, "PaymentProcessed", paid, placed, 20),
                event(3, "OrderPlaced", placed, null, 30)));

        assertThat(timeline)
                .extracting(TimelineEntry::eventType)
                .containsExactly("OrderPlaced", "PaymentProcessed", "InventoryAllocated");
    }

    @Test
    void showsEventsThatClaimToCauseEachOther() {
        var timeline = Timeline.of(
                List.of(event(1, "OrderPlaced", placed, paid, 0), event(2, "PaymentProcessed", paid, placed, 10)));

        assertThat(timeline).hasSize(2);
    }

    @Test
    void showsThePayloadExactly() {
        var timeline = Timeline.of(List.of(event(1, "OrderPlaced", placed, null, 0)));

        assertThat(timeline.getFirst().payload()).hasToString("{\"amount\":199.80}");
    }

    @Test
    void hasThePayloadCharacterForCharacter() {
        var payload =
                "{ \"b\" : 199.50,\t\"a\":90071992547409931234, \"e\":1E2, \"\\u00e9\": \"\\/ é 😀 }\", \"b\":[1.0 , {}]\n}";
        var value = "{\"payload\": 1, \"eventType\":\"OrderPlaced\",\"payload\" : " + payload + " ,\"x\":\"}\"}";

        assertThat(entry(value.getBytes(UTF_8)).payloadText()).isEqualTo(payload);
        assertThat(entry(("\uFEFF" + value).getBytes(UTF_8)).payloadText()).isEqualTo(payload);
        assertThat(entry("{\"payload\": 1.50}".getBytes(UTF_8)).payloadText()).isEqualTo("1.50");
        assertThat(entry("{\"payload\": \"a\\u0062\"}".getBytes(UTF_8)).payloadText())
                .isEqualTo("\"a\\u0062\"");
    }

    @Test
    void hasTheBytesOfARecordThatIsNotUtf8() {
        var entry = entry("{\"payload\":{}}".getBytes(UTF_16LE));

        assertThat(entry.payloadText()).isNull();
        assertThat(entry.valueHex()).startsWith("7b0022007000");
    }

    private static TimelineEntry entry(byte[] value) {
        var id = UUID.randomUUID();
        var event = new StoredEvent(
                1, "orders", 0, 1, 0, "OrderPlaced", id, 1, null, TEN_O_CLOCK, TEN_O_CLOCK, null, value);
        return Timeline.of(List.of(event)).getFirst();
    }

    private static StoredEvent event(long place, String type, UUID id, @Nullable UUID cause, long millis) {
        var at = TEN_O_CLOCK.plusMillis(millis);
        var value = "{\"eventType\":\"%s\",\"payload\":{\"amount\":199.80}}".formatted(type);
        return new StoredEvent(place, "orders", 0, place, 0, type, id, 1, cause, at, at, null, value.getBytes(UTF_8));
    }
}
