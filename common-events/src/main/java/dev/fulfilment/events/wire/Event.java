package dev.fulfilment.events.wire;

/** An integration event. Implementations are immutable records, valid by construction. */
public interface Event {

    /**
     * Returns the Kafka key. Events of one key keep their order, from the transaction that publishes them to the handlers
     * of each consumer.
     */
    String key();
}
