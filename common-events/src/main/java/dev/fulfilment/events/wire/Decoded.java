package dev.fulfilment.events.wire;

/** The result of decoding a record. */
public sealed interface Decoded {

    /** An event of a type in the catalogue. */
    record Known(Envelope<?> envelope) implements Decoded {}

    /**
     * An event of a type that is not in the catalogue, such as a newer one: to be counted and skipped.
     *
     * @param sequence see {@link Envelope#sequence()}; 0 if the record has none
     */
    record UnknownType(String eventType, long sequence) implements Decoded {}
}
