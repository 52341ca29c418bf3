/** Domain model of orders and their decisions. Pure: no framework, no clock, no database. */
@NullMarked
package dev.fulfilment.order.domain;

import org.jspecify.annotations.NullMarked;
