/** What whoever looks needs to place an order: a few requests, each passed on to the service whose matter it is. */
@NullMarked
package dev.fulfilment.monitor.shop;

import org.jspecify.annotations.NullMarked;
