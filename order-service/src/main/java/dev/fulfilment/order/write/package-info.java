/** Commands in, streams and published events out. */
@NullMarked
package dev.fulfilment.order.write;

import org.jspecify.annotations.NullMarked;
