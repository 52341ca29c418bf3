/** Proxy for the few service requests that the page makes. */
@NullMarked
package dev.fulfilment.monitor.proxy;

import org.jspecify.annotations.NullMarked;
