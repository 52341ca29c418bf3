/** Defaults of every service, active as soon as this module is on the class path. */
@NullMarked
package dev.fulfilment.service;

import org.jspecify.annotations.NullMarked;
