/** Runs the suite on one machine: servers, services, ports, environment. */
@NullMarked
package dev.fulfilment.local.stack;

import org.jspecify.annotations.NullMarked;
