/** Spring test support: a context with real PostgreSQL and Kafka. */
@NullMarked
package dev.fulfilment.platform.spring;

import org.jspecify.annotations.NullMarked;
