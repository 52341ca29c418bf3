/** Operations on parked events: list, redrive, discard. */
@NullMarked
package dev.fulfilment.messaging.parking;

import org.jspecify.annotations.NullMarked;
