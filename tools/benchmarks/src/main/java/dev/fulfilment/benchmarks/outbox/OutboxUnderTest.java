package dev.fulfilment.benchmarks.outbox;

import java.util.List;

/** A contender within its own JVM. It starts with its relay switched off. */
interface OutboxUnderTest extends AutoCloseable {

    /** In one transaction: a business row for each order, and its publication. */
    void write(List<OrderPlaced> orders);

    /** Switches the relay on; gives the time from which on it works. */
    long relayOn() throws Exception;

    void relayOff() throws Exception;

    /** Whether everything that was committed while the relay was off is relayed as soon as it is switched on. */
    default boolean backlogIsDue() {
        return true;
    }

    /** So many characters of text make an event of 400 bytes on Kafka. */
    default int textLength() {
        return 358;
    }

    @Override
    void close();
}
