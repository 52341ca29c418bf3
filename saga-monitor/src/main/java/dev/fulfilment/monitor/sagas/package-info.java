/** Where every order's saga stands, its timeline, and the statistics of all. */
@NullMarked
package dev.fulfilment.monitor.sagas;

import org.jspecify.annotations.NullMarked;
