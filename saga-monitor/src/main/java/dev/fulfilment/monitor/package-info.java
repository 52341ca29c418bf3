/** What happened to each order, told by the topics alone. It publishes nothing, and no service knows of it. */
@NullMarked
package dev.fulfilment.monitor;

import org.jspecify.annotations.NullMarked;
