/** Health of the services, and clients of their REST APIs. */
@NullMarked
package dev.fulfilment.monitor.services;

import org.jspecify.annotations.NullMarked;
