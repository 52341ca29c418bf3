/** Architecture rules that hold for every service. */
@NullMarked
package dev.fulfilment.platform.arch;

import org.jspecify.annotations.NullMarked;
