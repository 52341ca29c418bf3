/** Failure injection on request of the monitor, which alone knows the secret. */
@NullMarked
package dev.fulfilment.local.control;

import org.jspecify.annotations.NullMarked;
