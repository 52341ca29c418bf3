/**
 * Transactional outbox, idempotent consumer and parked events for Spring, PostgreSQL and Kafka. Independent of the domain:
 * a service provides its {@link dev.fulfilment.events.wire.EventCatalog} and its {@link Reactions}. This package is the
 * API; services do not use the sub-packages.
 */
@NullMarked
package dev.fulfilment.messaging;

import org.jspecify.annotations.NullMarked;
