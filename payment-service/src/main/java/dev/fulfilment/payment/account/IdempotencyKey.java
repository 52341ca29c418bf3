package dev.fulfilment.payment.account;

import dev.fulfilment.events.wire.TextValue;
import java.util.regex.Pattern;

/** What a client names a request by, so that sending it again does nothing more. Each customer has their own keys. */
public record IdempotencyKey(String value) implements TextValue {

    private static final Pattern VISIBLE_ASCII = Pattern.compile("[\\x21-\\x7E]{1,255}");

    public IdempotencyKey {
        if (!VISIBLE_ASCII.matcher(value).matches()) {
            throw new IllegalArgumentException("must be 1 to 255 visible ASCII characters");
        }
    }

    public static IdempotencyKey of(String text) {
        return new IdempotencyKey(text);
    }

    @Override
    public String text() {
        return value;
    }
}
