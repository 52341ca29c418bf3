/** What a service's tests take from this module: real PostgreSQL and real Kafka under a Spring context. */
@NullMarked
package dev.fulfilment.local.test;

import org.jspecify.annotations.NullMarked;
