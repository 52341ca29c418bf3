/** PostgreSQL, Kafka, Zipkin and the services on one machine, as real processes. */
@NullMarked
package dev.fulfilment.local;

import org.jspecify.annotations.NullMarked;
