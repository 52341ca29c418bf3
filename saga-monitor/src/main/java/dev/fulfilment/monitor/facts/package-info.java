/** What is known of an order, and what follows from it. Pure: no framework, no clock, no database. */
@NullMarked
package dev.fulfilment.monitor.facts;

import org.jspecify.annotations.NullMarked;
