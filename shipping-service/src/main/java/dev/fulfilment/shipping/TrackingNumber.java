package dev.fulfilment.shipping;

import java.util.random.RandomGenerator;

/** What the carrier's customers type in: FS- and ten characters that are hard to mistake for each other. */
public record TrackingNumber(String value) {

    private static final String CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;

    /** Fifty random bits: the database refuses a number that was given before, and the step is done again. */
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
