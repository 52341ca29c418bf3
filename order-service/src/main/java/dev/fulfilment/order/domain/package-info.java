/** What an order is and how it decides. Pure: no framework, no clock, no database. */
@NullMarked
package dev.fulfilment.order.domain;

import org.jspecify.annotations.NullMarked;
