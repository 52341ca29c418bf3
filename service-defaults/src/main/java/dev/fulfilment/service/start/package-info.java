/** A service that cannot start says why, in one line. */
@NullMarked
package dev.fulfilment.service.start;

import org.jspecify.annotations.NullMarked;
