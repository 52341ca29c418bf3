/** Demo: places orders that take every path of the saga, through the services' REST interfaces. */
@NullMarked
package dev.fulfilment.local.demo;

import org.jspecify.annotations.NullMarked;
