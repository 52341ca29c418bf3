/** What Kafka says of groups and topics, without reading a record. */
@NullMarked
package dev.fulfilment.monitor.kafka;

import org.jspecify.annotations.NullMarked;
