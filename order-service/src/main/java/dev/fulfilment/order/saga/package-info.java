/** What this service does about the events of its neighbours, one class for each topic. */
@NullMarked
package dev.fulfilment.order.saga;

import org.jspecify.annotations.NullMarked;
