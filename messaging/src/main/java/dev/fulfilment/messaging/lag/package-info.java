/** Consumer lag of the service's own groups. */
@NullMarked
package dev.fulfilment.messaging.lag;

import org.jspecify.annotations.NullMarked;
