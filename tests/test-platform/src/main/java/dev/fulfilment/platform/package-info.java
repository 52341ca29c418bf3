/** Real PostgreSQL and Kafka for tests and the local stack, as processes or containers. */
@NullMarked
package dev.fulfilment.platform;

import org.jspecify.annotations.NullMarked;
