package dev.fulfilment.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.fulfilment.events.PaymentEvent.PaymentProcessed;
import dev.fulfilment.events.wire.Decoded;
import dev.fulfilment.events.wire.Envelope;
import dev.fulfilment.events.wire.EventCodec;
import dev.fulfilment.events.wire.UndecodableEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class EventCodecTest {

    private final EventCodec codec = new EventCodec(FulfilmentEvents.CATALOG);

    @Test
    void keepsAmountsExact() {
        var precise = text("PaymentProcessed").replace("199.98", "999999999999.99");

        assertThat(payload(precise))
                .isInstanceOfSatisfying(
                        PaymentProcessed.class,
                        event -> assertThat(event.amount()).isEqualTo(new BigDecimal("999999999999.99")));
    }

    @Test
    void passesByFieldsItDoesNotKnow() {
        var later = text("PaymentProcessed")
                .replace("\"eventType\"", "\"futureField\": [1, {\"a\": null}], \"eventType\"")
                .replace("\"customerId\"", "\"loyaltyPoints\": 12, \"customerId\"");

        assertThat(payload(later)).isEqualTo(payload(text("PaymentProcessed")));
    }

    @Test
    void namesATypeItDoesNotKnow() {
        var decoded = codec.decode("payments", "{\"eventType\": \"PaymentDisputed\"}".getBytes(UTF_8));

        assertThat(decoded).isEqualTo(new Decoded.UnknownType("PaymentDisputed", 0));
    }

    @Test
    void readsTheSequenceOfAnUnknownType() {
        var value = "{\"eventType\": \"PaymentDisputed\", \"payload\": {\"sequence\": 7}, \"sequence\": 3}";

        assertThat(codec.decode("payments", value.getBytes(UTF_8)))
                .isEqualTo(new Decoded.UnknownType("PaymentDisputed", 3));
    }

    @Test
    void anUnnumberedEventBecomesTheEventWhenItsNumberIsPutInItsPlace() {
        var text = "a \"sequence\":9 in the text";
        var event = new ShipmentEvent.ShipmentFailed(
                OrderId.of("01970000-0000-7000-8000-000000000001"),
                ShipmentEvent.ShipmentFailed.Reason.COUNTRY_NOT_SERVED,
                text);
        var envelope = new Envelope<>(
                UUID.randomUUID(), Instant.parse("2026-11-24T10:00:00.123Z"), 1234567, text, UUID.randomUUID(), event);

        var unnumbered = codec.encodeUnnumbered(envelope);
        var value = new String(unnumbered.value(), UTF_8);
        var at = value.indexOf("\"sequence\":0") + "\"sequence\":".length();
        var numbered = value.substring(0, at) + 1234567 + value.substring(at + 1);

        assertThat(unnumbered.sequenceAt()).isEqualTo(at);
        assertThat(codec.decode("shipments", numbered.getBytes(UTF_8))).isEqualTo(new Decoded.Known(envelope));
        assertThat(EventCodec.sequenceOf(numbered.getBytes(UTF_8))).isEqualTo(1234567);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "no event",
                "{\"eventType\": \"X\"}",
                "{\"sequence\": 7}",
                "{\"sequence\":",
                "{\"sequence\":null}"
            })
    void findsNoSequenceWhereItDoesNotWriteIt(@Nullable String value) {
        assertThat(EventCodec.sequenceOf(value == null ? null : value.getBytes(UTF_8)))
                .isZero();
    }

    @Test
    void readsAListingOfTheTimeBeforeTheyWereCounted() {
        var old = text("ProductListed").replace(", \"revision\": 1", "").getBytes(UTF_8);

        assertThat(codec.decode("products", old))
                .isInstanceOfSatisfying(
                        Decoded.Known.class,
                        known -> assertThat(known.envelope().payload())
                                .isEqualTo(new ProductEvent.ProductListed(
                                        ProductId.of("desk-oak"), "Oak desk", Money.of("99.99", "EUR"), null)));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "null", "42", "[]", "\"text\"", "{", "{}", "{\"eventType\": 7}", "\u0000\uFFFD"})
    void refusesWhatIsNoEvent(@Nullable String value) {
        assertThatExceptionOfType(UndecodableEvent.class)
                .isThrownBy(() -> codec.decode("payments", value == null ? null : value.getBytes(UTF_8)))
                .withMessageMatching("the record has no value|the value is not .*|eventType is missing");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "version": 1          | "version": 2           | version 2 is not known here
            "version": 1          | "version": 0           | version 0 is not known here
            "sequence": 1         | "sequence": 0          | sequence must be at least 1
            "orderId"             | "orderID"              | orderId is missing
            "amount"              | "amounts"              | amount is missing
            199.98                | 199.985                | at most 2 decimals
            199.98                | -1                     | must not be negative
            "EUR"                 | "XXZ"                  | XXZ
            "ada"                 | "ada lovelace"         | must be 1 to 64 letters
            "ada"                 | 17                     | CustomerId
            2026-11-23T10         | yesterday              | yesterday
            "2026-11-23T10:00:00.123Z" | 1764500000        | Instant
            "2026-11-23T10:00:00.123Z" | 1e1000000000      | Instant
            2026-11-23T10:00:00.123Z   | 1764500000        | 1764500000
            2026-11-23T10:00:00.123Z   | 1999-12-31T23:59:59.999Z | 2000-01-01 to 2199-12-31
            2026-11-23T10:00:00.123Z   | 2200-01-01T00:00:00Z     | 2000-01-01 to 2199-12-31
            2026-11-23T10:00:00.123Z   | +1000000000-12-31T23:59:59Z | 2000-01-01 to 2199-12-31
            "sequence": 1         | "sequence": 9223372036854775807 | sequence must be at most
            "sequence": 1         | "sequence": "1"        | long
            199.98                | "199.98"               | BigDecimal
            0199c1a0-7b20-7002    | 199c1a0-7b20-70002     | UUID of 36 characters
            0199c1a0-7b20-7002-8a11-1234567890ab | 00000000-0000-0000-0000-000000000000 | not all zero
            correlationId": "     | correlationId": "a\\u0000b | neither U+0000 nor an unpaired surrogate
            correlationId": "     | correlationId": "\\ud83d   | neither U+0000 nor an unpaired surrogate
            """)
    void refusesAnEventThatIsIncompleteOrWrong(String part, String replacement, String reason) {
        assertThatExceptionOfType(UndecodableEvent.class)
                .isThrownBy(() -> payload(text("PaymentProcessed").replace(part, replacement)))
                .withMessageContaining("PaymentProcessed")
                .withMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            OrderPlaced     | "unitPrice": 99.99    | "unitPrice": 1e1000000000  | must be at most
            OrderPlaced     | "unitPrice": 99.99    | "unitPrice": -1            | must not be negative
            OrderPlaced     | "unitPrice": 99.99    | "unitPrice": 0.001         | at most 2 decimals
            OrderUpdated    | "orderVersion": 5     | "orderVersion": 0          | orderVersion must be at least 1
            OrderUpdated    | "status": "COMPLETED" | "status": 4                | OrderStatus
            OrderUpdated    | "placedAt": "2026     | "placedAt": "1926          | 2000-01-01 to 2199-12-31
            OrderShipped    | "addressRevision": 0  | "addressRevision": -1      | revision must be at least 0
            ProductListed   | "revision": 1         | "revision": -1             | revision must be at least 0
            ShipmentFailed  | country AQ            | country \\u0000            | neither U+0000 nor an unpaired surrogate
            """)
    void refusesAFieldThatNoConsumerCanStore(String type, String part, String replacement, String reason) {
        var wrong = text(type).replace(part, replacement);

        assertThat(wrong).isNotEqualTo(text(type));
        assertThatExceptionOfType(UndecodableEvent.class)
                .isThrownBy(() -> codec.decode(topic(type), wrong.getBytes(UTF_8)))
                .withMessageContaining(reason);
    }

    @Test
    void refusesATextThatIsTooLong() {
        var longest = text("ShipmentFailed").replace("country AQ is not served", "x".repeat(10_000));

        assertThat(codec.decode("shipments", longest.getBytes(UTF_8))).isInstanceOf(Decoded.Known.class);
        assertThatExceptionOfType(UndecodableEvent.class)
                .isThrownBy(() ->
                        codec.decode("shipments", longest.replace("xx", "xxx").getBytes(UTF_8)))
                .withMessageContaining("at most 10000 characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "\\u0000", "../a"})
    void refusesATypeThatIsNotAName(String type) {
        assertThatExceptionOfType(UndecodableEvent.class)
                .isThrownBy(() -> codec.decode(
                        "payments", "{\"eventType\": \"%s\"}".formatted(type).getBytes(UTF_8)))
                .withMessage("eventType is not a name");
    }

    @Test
    void saysBrieflyWhatIsWrongWithAHugeValue() {
        var huge = text("PaymentProcessed").replace("2026-11-23T10", "x".repeat(500_000));

        assertThatExceptionOfType(UndecodableEvent.class)
                .isThrownBy(() -> payload(huge))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(600));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "\ud83d", "\udc00\ud83d"})
    void encodesNoTextThatCouldNotBeDecoded(String detail) {
        var event = new ShipmentEvent.ShipmentFailed(
                OrderId.of("01970000-0000-7000-8000-000000000001"),
                ShipmentEvent.ShipmentFailed.Reason.COUNTRY_NOT_SERVED,
                detail);
        var envelope = new Envelope<>(UUID.randomUUID(), Instant.parse("2026-11-24T10:00:00Z"), 1, "a", null, event);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> codec.encode(envelope))
                .withMessageContaining("neither U+0000 nor an unpaired surrogate");
    }

    private static String topic(String type) {
        return FulfilmentEvents.CATALOG.named(type).orElseThrow().topic().name();
    }

    @Test
    void refusesAnEventOnAnothersTopic() {
        assertThatExceptionOfType(UndecodableEvent.class)
                .isThrownBy(() -> codec.decode("orders", EventSamplesTest.sample("PaymentProcessed")))
                .withMessage("PaymentProcessed belongs on topic payments, not on orders");
    }

    private Object payload(String json) {
        return codec.decode("payments", json.getBytes(UTF_8)) instanceof Decoded.Known known
                ? known.envelope().payload()
                : "not known";
    }

    private static String text(String sample) {
        return new String(EventSamplesTest.sample(sample), UTF_8);
    }
}
