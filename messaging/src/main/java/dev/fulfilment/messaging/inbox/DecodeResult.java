package dev.fulfilment.messaging.inbox;

/** Result of decoding a record. */
public sealed interface DecodeResult {

    /** The record contains an event. */
    record Decoded(ReceivedEvent incoming) implements DecodeResult {}

    /** The record contains no event, or none that this version can decode. */
    record Undecodable(ReceivedEvent.ReceivedRecord source, RuntimeException failure) implements DecodeResult {}

    /** An event of an unknown type, or of a type that the service ignores. */
    record Ignored(ReceivedEvent.ReceivedRecord source, long sequence) implements DecodeResult {}
}
