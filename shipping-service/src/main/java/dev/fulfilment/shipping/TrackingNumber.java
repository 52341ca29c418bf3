package dev.fulfilment.shipping;

import java.util.random.RandomGenerator;

/** A tracking number that people type: FS- and ten characters without lookalikes (Crockford Base32). */
public record TrackingNumber(String value) {

    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;

    /** Returns fifty random bits. A unique constraint rejects a number that is in use, and the transaction is retried. */
    public static TrackingNumber random(RandomGenerator random) {
        var text = new StringBuilder("FS-");
        random.ints(LENGTH, 0, CROCKFORD.length()).mapToObj(CROCKFORD::charAt).forEach(text::append);
        return new TrackingNumber(text.toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
