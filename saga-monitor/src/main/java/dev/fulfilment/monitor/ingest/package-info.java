/** Ingests all topics into the tables: each record once, one transaction per poll. */
@NullMarked
package dev.fulfilment.monitor.ingest;

import org.jspecify.annotations.NullMarked;
