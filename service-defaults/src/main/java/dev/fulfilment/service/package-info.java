/** What every service has in common; a service gets it by having this module on its class path. */
@NullMarked
package dev.fulfilment.service;

import org.jspecify.annotations.NullMarked;
