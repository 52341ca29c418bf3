/** Failure classification, throttling, metrics and start-up checks shared by the other packages. */
@NullMarked
package dev.fulfilment.messaging.support;

import org.jspecify.annotations.NullMarked;
