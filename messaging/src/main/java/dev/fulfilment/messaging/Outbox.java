package dev.fulfilment.messaging;

import dev.fulfilment.events.wire.Event;

/**
 * Transactional outbox: publishes events atomically with the transaction that decided them, at least once.
 *
 * <p>Events of one key reach Kafka in the order in which their transactions commit, and within a transaction in the order
 * of the calls. Causation, correlation and trace are those of the message being handled, if any.
 */
public interface Outbox {

    /**
     * Adds an event to the current transaction.
     *
     * <p>The event is written before the commit. An event above {@code messaging.relay.max-event-size} fails the commit,
     * and so rolls the transaction back.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside of a transaction
     * @throws IllegalArgumentException if the event is not in the catalogue or another service owns its topic
     * @throws IllegalStateException if the transaction is already committing
     */
    void append(Event event);
}
