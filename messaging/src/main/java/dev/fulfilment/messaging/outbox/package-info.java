/**
 * Transactional outbox and its relay: rows written with the business change, published to Kafka after the commit, in
 * order.
 */
@NullMarked
package dev.fulfilment.messaging.outbox;

import org.jspecify.annotations.NullMarked;
