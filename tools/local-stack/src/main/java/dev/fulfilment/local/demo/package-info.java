/** A few orders that take every path of the saga, placed through the services' REST interfaces like anybody's. */
@NullMarked
package dev.fulfilment.local.demo;

import org.jspecify.annotations.NullMarked;
