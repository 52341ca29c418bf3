/** What moves, as server-sent events. */
@NullMarked
package dev.fulfilment.monitor.live;

import org.jspecify.annotations.NullMarked;
