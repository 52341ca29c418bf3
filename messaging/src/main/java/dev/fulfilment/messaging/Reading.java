package dev.fulfilment.messaging;

/** What reading a record came to. */
sealed interface Reading {

    /** There is an event in it. */
    record Readable(Incoming incoming) implements Reading {}

    /** It is no event, or not one that this code can read. */
    record Unreadable(Incoming.Source source, RuntimeException failure) implements Reading {}

    /** An event of a type that is not known here, or that nothing here reacts to. */
    record NotForUs(Incoming.Source source, long sequence) implements Reading {}
}
