/** The suite as a whole: what its saga is, and that it holds. */
@NullMarked
package dev.fulfilment.system;

import org.jspecify.annotations.NullMarked;
