/** Failure analyzers that report a failed start in one line. */
@NullMarked
package dev.fulfilment.service.start;

import org.jspecify.annotations.NullMarked;
