package dev.fulfilment.events.wire;

/** What a record on a topic turned out to be. */
public sealed interface Decoded {

    /** An event that this code knows. */
    record Known(Envelope<?> envelope) implements Decoded {}

    /**
     * An event of a type that this code has never heard of: somebody else's business, to be counted and passed by.
     *
     * @param sequence its number among its publisher's events of its key; 0 where it says none
     */
    record UnknownType(String eventType, long sequence) implements Decoded {}
}
