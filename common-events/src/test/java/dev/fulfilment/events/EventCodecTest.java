package dev.fulfilment.events;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

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
            """)
    void refusesAnEventThatIsIncompleteOrWrong(String part, String replacement, String reason) {
        assertThatExceptionOfType(UndecodableEvent.class)
                .isThrownBy(() -> payload(text("PaymentProcessed").replace(part, replacement)))
                .withMessageContaining("PaymentProcessed")
                .withMessageContaining(reason);
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
