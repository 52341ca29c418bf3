/** Consumer groups that maintain read models. */
@NullMarked
package dev.fulfilment.messaging.projection;

import org.jspecify.annotations.NullMarked;
