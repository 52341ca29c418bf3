/** The third-party servers: how each is laid out, started durable, stopped and killed. */
@NullMarked
package dev.fulfilment.local.server;

import org.jspecify.annotations.NullMarked;
