/** Consumer groups and topics from Kafka's admin API; reads no record. */
@NullMarked
package dev.fulfilment.monitor.kafka;

import org.jspecify.annotations.NullMarked;
