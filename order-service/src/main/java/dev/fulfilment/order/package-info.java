/** Orders: event-sourced, told of the saga's steps by the services that take them. */
@NullMarked
package dev.fulfilment.order;

import org.jspecify.annotations.NullMarked;
