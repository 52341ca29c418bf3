/**
 * Transactional outbox, relay, inbox, batch consumption and parked events for Spring, PostgreSQL and Kafka. Knows no
 * business word: a service brings its {@link dev.fulfilment.events.wire.EventCatalog} and its {@link Reactions}.
 */
@NullMarked
package dev.fulfilment.messaging;

import org.jspecify.annotations.NullMarked;
