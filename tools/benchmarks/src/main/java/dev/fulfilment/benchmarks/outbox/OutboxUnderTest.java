package dev.fulfilment.benchmarks.outbox;

import java.util.List;

/** Interface of a contender, in the contender's JVM. It starts with its relay switched off. */
interface OutboxUnderTest extends AutoCloseable {

    /** Writes a business row for each order and its publication, in one transaction. */
    void write(List<OrderPlaced> orders);

    /** Switches the relay on and returns the time of its start. */
    long relayOn() throws Exception;

    void relayOff() throws Exception;

    /** Returns true once everything committed with the relay off would be relayed immediately by {@link #relayOn}. */
    default boolean backlogIsDue() {
        return true;
    }

    /** Returns the characters of text that make an event of 400 bytes on Kafka. */
    default int textLength() {
        return 358;
    }

    @Override
    void close();
}
