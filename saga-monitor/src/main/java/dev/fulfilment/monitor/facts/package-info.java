/** State of an order as derived from its events. Pure: no framework, no clock, no database. */
@NullMarked
package dev.fulfilment.monitor.facts;

import org.jspecify.annotations.NullMarked;
