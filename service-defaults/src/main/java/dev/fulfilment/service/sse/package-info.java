/** Server-sent events: one virtual thread per client, limited in number, ended before the web server stops. */
@NullMarked
package dev.fulfilment.service.sse;

import org.jspecify.annotations.NullMarked;
