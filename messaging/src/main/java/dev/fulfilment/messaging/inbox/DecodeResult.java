package dev.fulfilment.messaging.inbox;

/** What reading a record came to. */
public sealed interface DecodeResult {

    /** There is an event in it. */
    record Decoded(ReceivedEvent incoming) implements DecodeResult {}

    /** It is no event, or not one that this code can read. */
    record Undecodable(ReceivedEvent.ReceivedRecord source, RuntimeException failure) implements DecodeResult {}

    /** An event of a type that is not known here, or that nothing here reacts to. */
    record Ignored(ReceivedEvent.ReceivedRecord source, long sequence) implements DecodeResult {}
}
