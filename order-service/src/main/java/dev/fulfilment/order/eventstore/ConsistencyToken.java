package dev.fulfilment.order.eventstore;

import dev.fulfilment.events.OrderId;
import dev.fulfilment.events.wire.StringValue;
import java.util.regex.Pattern;

/**
 * Position in an order's stream: {@code 0199c1a0-7b1e-7c3a-9d55-3f1b6c1d2e01:2}. A client receives it with each write and
 * passes it to a read that must not be older (read your writes).
 */
public record ConsistencyToken(OrderId orderId, long sequence) implements StringValue {

    /** Header of responses about one order. */
    public static final String HEADER = "Order-Sequence";

    private static final Pattern FORM = Pattern.compile("([-0-9a-fA-F]{36}):([1-9]\\d{0,17})");

    /** @throws IllegalArgumentException when the text is not an order's id, a colon and a whole number from 1 */
    public static ConsistencyToken of(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("must be the %s of an answer".formatted(HEADER));
        }
        return new ConsistencyToken(OrderId.of(parts.group(1)), Long.parseLong(parts.group(2)));
    }

    @Override
    public String text() {
        return orderId + ":" + sequence;
    }

    @Override
    public String toString() {
        return text();
    }
}
