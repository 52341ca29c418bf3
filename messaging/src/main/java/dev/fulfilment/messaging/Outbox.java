package dev.fulfilment.messaging;

import dev.fulfilment.events.wire.Event;

/**
 * Publishes events with the transaction that decided them: no event without its commit, no commit without its event.
 *
 * <p>Events of one key reach Kafka in the order of the transactions that appended them, and within a transaction in the
 * order of the calls. Causation, correlation and trace are those of the message that is being handled, if any.
 */
public interface Outbox {

    /**
     * Adds an event to the current transaction.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside of a transaction
     * @throws IllegalArgumentException when the event is not in the catalogue, or of a topic that this service does not
     *     own
     */
    void append(Event event);
}
