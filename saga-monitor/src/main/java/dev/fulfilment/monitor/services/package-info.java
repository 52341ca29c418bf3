/** How the services are, by their own word and Kafka's. */
@NullMarked
package dev.fulfilment.monitor.services;

import org.jspecify.annotations.NullMarked;
