/** Updates of sagas as server-sent events. */
@NullMarked
package dev.fulfilment.monitor.live;

import org.jspecify.annotations.NullMarked;
