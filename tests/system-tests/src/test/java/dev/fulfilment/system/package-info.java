/** Tests of the whole suite: saga map, end-to-end scenarios, faults, and documents compared with the code. */
@NullMarked
package dev.fulfilment.system;

import org.jspecify.annotations.NullMarked;
