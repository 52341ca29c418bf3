package dev.fulfilment.events.wire;

/** A published fact. Implementations are immutable records, valid by construction. */
public interface Event {

    /**
     * The Kafka key: events of one key keep their order, from the transaction that published them to the effect in each
     * consumer.
     */
    String key();
}
