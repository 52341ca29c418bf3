/** PostgreSQL, Kafka and Zipkin as processes: installed, started durable, stopped, killed. */
@NullMarked
package dev.fulfilment.platform.server;

import org.jspecify.annotations.NullMarked;
